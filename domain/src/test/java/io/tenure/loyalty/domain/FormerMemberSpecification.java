package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;

import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.events.PartnerReckoned;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.Specification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reward comes back from who is no member any more; the points do not. */
class FormerMemberSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final BigDecimal FIVE = new BigDecimal("5.00");
    private static final Instant NOW = ENROLLED.plusSeconds(60);
    private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");
    private static final RedemptionCancelled CANCELLED =
            new RedemptionCancelled("club", "ada", "r1", "mug", 0, FIVE, "GBP", null, 0, 30L, MARCH);

    @Test
    void takingARewardBackGivesMoneyAndNoPoints() {
        given(redeemed("mug"), ended()).when(cancel("r1")).then(CANCELLED);
        given(redeemed("mug"), ended(), CANCELLED).when(cancel("r1")).thenNothing();
    }

    @Test
    void partnerWhoGaveTheRewardIsOwedForItNoLonger() {
        given(redeemed("mug"), reckoned(PartnerCause.REDEEMED, "2026-01", NOW), ended())
                .when(cancel("r1"))
                .then(CANCELLED, reckoned(PartnerCause.GIVEN_BACK, "2026-03", MARCH));
        given(
                        redeemed("mug"),
                        reckoned(PartnerCause.REDEEMED, "2026-01", NOW),
                        ended(),
                        CANCELLED,
                        reckoned(PartnerCause.GIVEN_BACK, "2026-03", MARCH))
                .when(cancel("r1"))
                .thenNothing();
    }

    @Test
    void pointsThatWereSpentOtherwiseAreGone() {
        given(redeemed(null), ended()).when(cancel("r1")).thenRejected("loyalty.membership-ended");
        given(ended()).when(cancel("r1")).thenRejected("loyalty.membership-ended");
    }

    private static CancelRedemption cancel(String redemption) {
        return new CancelRedemption(ADA, CLUB, redemption, MARCH);
    }

    private static PointsRedeemed redeemed(@Nullable String reward) {
        return new PointsRedeemed(
                "club",
                "ada",
                "r1",
                30,
                FIVE,
                "GBP",
                null,
                "tea",
                reward,
                List.of(),
                ENROLLED.plus(Duration.ofDays(400)),
                0,
                NOW);
    }

    private static PartnerReckoned reckoned(PartnerCause cause, String month, Instant at) {
        return new PartnerReckoned(
                "club",
                "ada",
                "bakery",
                month,
                cause,
                "r1",
                "bakery-1",
                1,
                30,
                new BigDecimal("0.0075"),
                new BigDecimal("0.22"),
                "GBP",
                at);
    }

    private static MembershipEnded ended() {
        return new MembershipEnded("club", "ada", 0, "moved away", 0, NOW);
    }

    private static Specification<LoyaltyCommand, LoyaltyAccount, LoyaltyEvent> given(LoyaltyEvent... events) {
        List<LoyaltyEvent> history = new ArrayList<>();
        history.add(new MemberEnrolled("club", "ada", "", null, ENROLLED));
        history.addAll(List.of(events));
        return Specification.given(
                LoyaltyAccountDecider::decide, LoyaltyAccountDecider::evolve, LoyaltyAccountDecider.initial(), history);
    }
}
