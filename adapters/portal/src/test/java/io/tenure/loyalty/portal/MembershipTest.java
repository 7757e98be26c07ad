package io.tenure.loyalty.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.queries.AccountView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");

    @Test
    void offersToCancelWhatDesksCanCancel() {
        LoyaltyAccount account = LoyaltyAccountDecider.evolve(LoyaltyAccountDecider.initial(), enrolled());
        for (String id : List.of("tea", "receipt-high-street@r1-1", "receipt-high-street@r2-reward")) {
            account = LoyaltyAccountDecider.evolve(account, redeemed(id));
        }
        assertThat(account).isInstanceOfSatisfying(Member.class, member -> assertThat(of(member))
                .containsExactlyInAnyOrder("tea", "receipt-high-street@r2-reward"));
    }

    private static Stream<String> of(Member member) {
        return new Membership(new AccountView("club", "ada", NOW, null, member, 0), null, null)
                .redemptions().stream().map(PointsRedeemed::redemptionId);
    }

    private static MemberEnrolled enrolled() {
        return new MemberEnrolled("club", "ada", "", null, NOW);
    }

    private static PointsRedeemed redeemed(String id) {
        return new PointsRedeemed(
                "club", "ada", id, 0, null, null, null, "tea", null, List.of(), NOW.plusSeconds(60), 0, NOW);
    }
}
