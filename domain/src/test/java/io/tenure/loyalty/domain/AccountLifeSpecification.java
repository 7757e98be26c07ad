package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.AdmitToPool;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.EndMembership;
import io.tenure.loyalty.commands.EndTransfer;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.commands.GiveBackPoints;
import io.tenure.loyalty.commands.IssueCard;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.PartAccount;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.ReleaseFromPool;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of an account before the enrolment and after the end. */
class AccountLifeSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Instant NOW = ENROLLED.plusSeconds(60);
    private static final LoyaltyAccount NOBODY = LoyaltyAccountDecider.initial();
    private static final LoyaltyAccount ENDED = new Ended(NOW, null, Redemptions.NONE);

    /** What policies tell of every customer, whether or not they take part. */
    static List<LoyaltyCommand> told() {
        return List.of(
                new CountPurchase(ADA, CLUB, CLUB, Programmes.purchase("p", "10", NOW), NOW),
                new DropPurchase(ADA, CLUB, CLUB, "p", NOW),
                new CountReturn(ADA, CLUB, CLUB, Programmes.back("p", "b", "1"), null, NOW),
                new UndoReturn(ADA, CLUB, CLUB, "p", "b", null, NOW),
                new SettleAccount(ADA, CLUB, NOW),
                new PartAccount(ADA, "bob", NOW),
                new LeavePool(ADA, "kim", NOW),
                new ReleaseFromPool(ADA, "kim", NOW),
                new GiveBackPoints(ADA, CLUB, "split-1", "bob", 10, true, NOW),
                new EndMembership(ADA, "asked for", NOW));
    }

    /** What is for members only. */
    static List<LoyaltyCommand> askedFor() {
        return List.of(
                new RedeemPoints(ADA, CLUB, "r", 1, "coffee", null, null, NOW),
                new AdjustPoints(ADA, CLUB, "a", 1, "goodwill", "clerk", NOW),
                new IssueCard(ADA, "c", "0001", NOW),
                new JoinAccount(ADA, CLUB, "bob", NOW),
                new JoinPool(ADA, "kim", NOW),
                new AdmitToPool(ADA, "kim", NOW));
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatIsToldOfEverybodyChangesNothingForThoseWhoTakeNoPart(LoyaltyCommand command) {
        given(NOBODY).when(command).thenNothing();
        given(ENDED).when(command).thenNothing();
    }

    @ParameterizedTest
    @MethodSource("askedFor")
    void whatIsForMembersIsRefusedBeforeTheEnrolmentAndAfterTheEnd(LoyaltyCommand command) {
        assertThat(given(NOBODY)
                        .when(command)
                        .thenRejected("loyalty.not-enrolled")
                        .reason())
                .contains("ada", "'club'", "enrol");
        assertThat(given(ENDED)
                        .when(command)
                        .thenRejected("loyalty.membership-ended")
                        .reason())
                .contains("ada", "'club'");
    }

    @Test
    void transferThatCannotArriveAnyMoreLeavesTheEndedMembershipAsItIs() {
        given(ENDED).when(new EndTransfer(ADA, "t", "Bob has left", NOW)).thenNothing();
        given(NOBODY).when(new EndTransfer(ADA, "t", null, NOW)).thenRejected("loyalty.not-enrolled");
    }

    @Test
    void membershipThatHasEndedDoesNotBeginAnew() {
        given(ENDED).when(enrol(null)).thenRejected("loyalty.membership-ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--01-01", "--02-29", "--10-30", "--12-31"})
    void birthdayIsAMonthAndADay(String birthday) {
        given(NOBODY).when(enrol(birthday)).then(new MemberEnrolled("club", "ada", "high-street", birthday, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--00-10", "--13-01", "--02-30", "--04-31", "--01-00", "--01-32", "1990-01-01", "", "01-01"})
    void anythingElseIsNoBirthday(String birthday) {
        given(NOBODY).when(enrol(birthday)).thenRejected("loyalty.birthday-invalid");
    }

    @Test
    void memberWhoIsEnrolledAgainIsAMemberAlready() {
        Account ada = new Account(ADA);
        assertThat(ada.when(enrol("--01-01"))).isEmpty();
    }

    private static EnrolMember enrol(@Nullable String birthday) {
        return new EnrolMember(ADA, CLUB, "high-street", birthday, null, NOW);
    }

    private static Specification<LoyaltyCommand, LoyaltyAccount, LoyaltyEvent> given(LoyaltyAccount account) {
        return Specification.given(LoyaltyAccountDecider::decide, LoyaltyAccountDecider::evolve, account, List.of());
    }
}
