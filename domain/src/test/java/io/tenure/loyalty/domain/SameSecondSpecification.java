package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.programme.EarningRule.Occasion;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A till whose clock has whole seconds enrols somebody and sells at once. */
class SameSecondSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Instant LATE_IN_THE_SECOND = ENROLLED.plusMillis(900);

    @Test
    void purchaseOfTheSecondOfTheEnrolmentCounts() {
        assertThat(counts(ENROLLED)).isTrue();
        assertThat(counts(ENROLLED.plusMillis(900))).isTrue();
    }

    @Test
    void purchaseOfTheSecondBeforeCountsForNothing() {
        assertThat(counts(ENROLLED.minusMillis(1))).isFalse();
    }

    private static boolean counts(Instant at) {
        Purchase purchase =
                new Purchase("p1", Occasion.PURCHASE, at, "STORE", "", Money.of("10", "GBP"), List.of(), List.of());
        return LoyaltyAccountDecider.decide(
                                new CountPurchase(ADA, CLUB, CLUB, purchase, ENROLLED.plusSeconds(2)), member())
                        instanceof Decision.Accepted<?>(var events)
                && !events.isEmpty();
    }

    private static LoyaltyAccount member() {
        LoyaltyAccount account = LoyaltyAccountDecider.initial();
        EnrolMember enrol = new EnrolMember(ADA, CLUB, "till", null, null, LATE_IN_THE_SECOND);
        if (LoyaltyAccountDecider.decide(enrol, account) instanceof Decision.Accepted<?>(var events)) {
            for (Object event : events) {
                account = LoyaltyAccountDecider.evolve(account, (LoyaltyEvent) event);
            }
        }
        return account;
    }
}
