package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The time of a purchase is corrected; points can be spent after 14 days and last for 365, corrections 400. */
class RedatedPurchaseSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Instant EARLY = ENROLLED.plus(Duration.ofDays(1));
    private static final Instant NOW = ENROLLED.plus(Duration.ofDays(390));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant MONTHS_AGO = NOW.minus(Duration.ofDays(100));

    private final Account ada = new Account(ADA);

    @Test
    void pointsThatExpiredByAWrongDateAreGivenBack() {
        count("100", EARLY, NOW);
        assertThat(ada.balance()).as("too old when it is told").isZero();
        count("100", YESTERDAY, NOW);
        assertThat(ada.points().lots()).containsExactly(lot(100, YESTERDAY, false));
        assertThat(ada.member().purchases().expired()).isEmpty();
    }

    @Test
    void pointsThatComeBackComeOnceAndNoneGo() {
        count("100", EARLY, NOW);
        assertThat(ada.when(new CountPurchase(ADA, CLUB, CLUB, Programmes.purchase("p", "100", YESTERDAY), NOW)))
                .flatExtracting(event -> Movement.of(event).stream().toList())
                .containsExactly(new Movement(Movement.Kind.EARNED, 100, 100));
    }

    @Test
    void pointsThatWereSpentBeforeTheOthersExpiredStaySpent() {
        count("100", EARLY, EARLY);
        redeem(30, EARLY.plus(Duration.ofDays(20)));
        ada.when(new SettleAccount(ADA, CLUB, NOW));
        assertThat(ada.balance()).isZero();
        count("100", YESTERDAY, NOW);
        assertThat(ada.points().lots()).containsExactly(lot(70, YESTERDAY, false));
    }

    @Test
    void whatIsLeftLastsFromTheNewDateOn() {
        count("100", YESTERDAY, NOW);
        count("100", MONTHS_AGO, NOW);
        assertThat(ada.points().lots()).containsExactly(lot(100, MONTHS_AGO, true));
        assertThat(count("100", MONTHS_AGO, NOW)).isZero();
    }

    @Test
    void fewerPointsLastFromTheNewDateOnAndSoDoMore() {
        count("100", MONTHS_AGO, NOW);
        redeem(10, NOW);
        count("80", YESTERDAY, NOW);
        assertThat(ada.points().lots()).containsExactly(lot(70, YESTERDAY, false));
        count("120", MONTHS_AGO, NOW);
        assertThat(ada.points().lots()).containsExactly(lot(110, MONTHS_AGO, true));
    }

    @Test
    void lessThanWasSpentIsOwedWhateverTheDate() {
        count("100", MONTHS_AGO, NOW);
        redeem(60, NOW);
        count("50", YESTERDAY, NOW);
        assertThat(ada.points()).isEqualTo(Points.NONE.owing(10));
    }

    @Test
    void pointsExpireAtOnceWhereTheRightDateIsPast() {
        count("100", YESTERDAY, NOW);
        count("100", EARLY, NOW);
        assertThat(ada.points()).isEqualTo(Points.NONE);
        count("100", YESTERDAY, NOW);
        assertThat(ada.points().lots()).containsExactly(lot(100, YESTERDAY, false));
    }

    @Test
    void pointsOfACancelledRedemptionLastAsTheOthersOfTheirPurchaseDoNow() {
        count("100", MONTHS_AGO, NOW);
        redeem(60, NOW);
        count("100", YESTERDAY, NOW);
        Instant gone = MONTHS_AGO.plus(Duration.ofDays(366));
        ada.when(new CancelRedemption(ADA, CLUB, "r", gone));
        assertThat(ada.points().lots()).containsExactly(lot(100, YESTERDAY, true));
    }

    @Test
    void pointsOfAnotherPurchaseStayAsTheyAre() {
        count("100", MONTHS_AGO, NOW);
        ada.when(new CountPurchase(ADA, CLUB, CLUB, Programmes.purchase("q", "40", MONTHS_AGO), NOW));
        Lot other = ada.points().lot("purchase-q").orElseThrow();
        count("100", YESTERDAY, NOW);
        assertThat(ada.points().lots()).containsExactlyInAnyOrder(other, lot(100, YESTERDAY, false));
    }

    private static Lot lot(long points, Instant bought, boolean active) {
        return new Lot(
                "purchase-p",
                points,
                bought,
                CLUB.points().activeFrom(bought),
                active,
                CLUB.points().expiry().of(bought, CLUB.zone()));
    }

    private int count(String amount, Instant at, Instant now) {
        return ada.when(new CountPurchase(ADA, CLUB, CLUB, Programmes.purchase("p", amount, at), now))
                .size();
    }

    private void redeem(long points, Instant now) {
        assertThat(ada.when(new RedeemPoints(ADA, CLUB, "r", points, "tea", null, null, now)))
                .isNotEmpty();
    }
}
