package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.Draw;
import io.tenure.loyalty.commands.EndMembership;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.ReceivePoints;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.TakePassedPoints;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MonthCollected;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.events.SideDrawn;
import io.tenure.loyalty.events.SideReason;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.Decision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The programme of these members leaves out lots below 100,000. */
class SideSpecification {

    private static final Instant LATER = ENROLLED.plus(Duration.ofDays(1));
    private static final Programme CLUB = Programmes.club(BASE);

    private LoyaltyAccount account = LoyaltyAccountDecider.initial();

    @Test
    void lotBelowTheShareIsLeftOutAndTheReasonIsOnRecord() {
        enrol(new Draw(SideReason.LOT_OF_CUSTOMER, null, 99_999, null, null));
        assertThat(account).isInstanceOfSatisfying(Member.class, member -> assertThat(member.leftOut())
                .isTrue());
        account = LoyaltyAccountDecider.initial();
        assertThat(enrol(new Draw(SideReason.LOT_OF_HOUSEHOLD, "h", 100_000, null, null)))
                .contains(new SideDrawn(
                        "club",
                        "ada",
                        Side.MEMBER,
                        SideReason.LOT_OF_HOUSEHOLD,
                        "h",
                        100_000,
                        100_000,
                        null,
                        1,
                        ENROLLED));
    }

    @Test
    void householdStaysTogetherWhateverTheLotSaysNow() {
        enrol(new Draw(SideReason.SAME_HOUSEHOLD, "h", 5, Side.MEMBER, "bob"));
        assertThat(member().side()).isEqualTo(Side.MEMBER);
        assertThat(member().leftOut()).isFalse();
    }

    @Test
    void memberWhoIsNotComparedHasNoSide() {
        enrol(null);
        assertThat(member().side()).isNull();
        assertThat(member().leftOut()).isFalse();
    }

    @Test
    void leftOutEarnsNothingAndIsGivenNothing() {
        leaveOut();
        assertThat(when(buy("p1"))).isEmpty();
        assertThat(refused(new AdjustPoints(ADA, CLUB, "a1", 10, "welcome", "anna", LATER)))
                .isEqualTo("loyalty.control-group");
        assertThat(refused(new ReceivePoints(ADA, "t1", "bob", List.of(lot(10)), LATER)))
                .isEqualTo("loyalty.control-group");
        assertThat(refused(redeem(10))).isEqualTo("loyalty.control-group");
    }

    @Test
    void sideOutlivesTheMembership() {
        leaveOut();
        when(new EndMembership(ADA, "moved", LATER));
        assertThat(account).isEqualTo(new Ended(LATER, Side.CONTROL, Redemptions.NONE));
    }

    @Test
    void whoTurnsOutToBeACustomerThatCollectedIsNoLongerLeftOut() {
        leaveOut();
        when(new TakePassedPoints(ADA, CLUB, passed(20), LATER));
        when(redeem(15));
        when(buy("p1"));
        assertThat(member().points().balance()).isEqualTo(5 + 10);
    }

    @Test
    void leftOutRecordOfAMemberGoesOnEarningNothing() {
        leaveOut();
        when(new JoinAccount(ADA, CLUB, "bob", LATER));
        assertThat(when(buy("p1"))).isEmpty();
    }

    private void leaveOut() {
        enrol(new Draw(SideReason.LOT_OF_CUSTOMER, null, 0, null, null));
    }

    private List<LoyaltyEvent> enrol(@Nullable Draw draw) {
        return when(new EnrolMember(ADA, CLUB, "", null, draw, ENROLLED));
    }

    private static LoyaltyCommand buy(String id) {
        return new CountPurchase(ADA, CLUB, CLUB, Programmes.purchase(id, "10", LATER), LATER);
    }

    private static LoyaltyCommand redeem(long points) {
        return new RedeemPoints(ADA, CLUB, "r", points, "coffee", null, null, LATER);
    }

    private static LotUse lot(long points) {
        return new LotUse("lot", points, ENROLLED, ENROLLED, null);
    }

    private static PointsPassedOn passed(long points) {
        return new PointsPassedOn(
                "club",
                "bob",
                "on-1",
                "ada",
                points,
                List.of(lot(points)),
                List.of(new MonthCollected("2026-01", points, BigDecimal.TEN, 1)),
                points,
                null,
                0,
                LATER);
    }

    private List<LoyaltyEvent> when(LoyaltyCommand command) {
        Decision<LoyaltyEvent> decision = LoyaltyAccountDecider.decide(command, account);
        List<LoyaltyEvent> events =
                decision instanceof Decision.Accepted<LoyaltyEvent> accepted ? accepted.events() : List.of();
        events.forEach(event -> account = LoyaltyAccountDecider.evolve(account, event));
        return events;
    }

    private String refused(LoyaltyCommand command) {
        return LoyaltyAccountDecider.decide(command, account) instanceof Decision.Rejected<LoyaltyEvent> rejected
                ? rejected.rejection().code()
                : "accepted";
    }

    private Member member() {
        return (Member) account;
    }
}
