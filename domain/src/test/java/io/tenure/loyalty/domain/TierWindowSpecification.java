package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.TierChanged;
import io.tenure.loyalty.events.TierMove;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.loyalty.programme.TierTerms.Downgrade;
import io.tenure.loyalty.programme.TierTerms.Window;
import io.tenure.loyalty.programme.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Silver takes 100 pounds within twelve months, gold 500; a tier is kept ten days beyond its end. */
class TierWindowSpecification {

    private static final Programme CLUB = club(Window.TWELVE_MONTHS, Downgrade.TO_QUALIFIED, 10);

    private final Account ada = new Account(ADA);

    @Test
    void tierLastsTwelveMonthsAfterTheOneItWasReachedInAndTheGraceDays() {
        assertThat(buy(CLUB, "p1", "100", "2026-03-15T10:00:00Z"))
                .containsExactly(changed(
                        "blue",
                        "silver",
                        TierMove.RISE,
                        "100 points, 100 spent, 1 visits",
                        "2027-04-10T23:00:00Z",
                        "2026-03-15T10:00:00Z"));
    }

    @Test
    void penceBelowTheLimitAreBelowIt() {
        buy(CLUB, "p1", "99.99", "2026-03-15T10:00:00Z");
        assertThat(tier()).isEmpty();
        buy(CLUB, "p2", "0.01", "2026-03-16T10:00:00Z");
        assertThat(tier()).isEqualTo("silver");
    }

    @Test
    void purchasesOfTheMonthAYearAgoCountNoLonger() {
        buy(CLUB, "p1", "60", "2026-03-31T10:00:00Z");
        buy(CLUB, "p2", "40", "2027-03-01T10:00:00Z");
        assertThat(tier()).isEmpty();
        buy(CLUB, "p3", "60", "2028-02-29T10:00:00Z");
        assertThat(tier()).as("within the twelve months from March on").isEqualTo("silver");
    }

    @Test
    void memberIsLookedAtOnceTheGraceDaysAreOverAndNoSooner() {
        buy(CLUB, "p1", "100", "2026-03-15T10:00:00Z");
        assertThat(settle(CLUB, "2027-04-10T22:59:59Z")).isEmpty();
        assertThat(settle(CLUB, "2027-04-10T23:00:00Z"))
                .containsExactly(changed(
                        "silver", "blue", TierMove.FALL, "the time of the tier is up", null, "2027-04-10T23:00:00Z"));
    }

    @Test
    void whatWasBoughtBeforeTheGraceDaysKeepsTheTier() {
        buy(CLUB, "p1", "100", "2026-03-15T10:00:00Z");
        buy(CLUB, "p2", "100", "2026-04-20T10:00:00Z");
        assertThat(settle(CLUB, "2027-04-10T23:00:00Z"))
                .as("April of last year counts for the window that ended with March, not for today's")
                .containsExactly(changed(
                        "silver",
                        "silver",
                        TierMove.KEEP,
                        "the time of the tier is up",
                        "2028-05-10T23:00:00Z",
                        "2027-04-10T23:00:00Z"));
    }

    @Test
    void memberFallsToWhatWasReachedWhereTheProgrammeSaysSo() {
        buy(CLUB, "p1", "600", "2026-03-15T10:00:00Z");
        assertThat(tier()).isEqualTo("gold");
        buy(CLUB, "p2", "150", "2026-12-15T10:00:00Z");
        settle(CLUB, "2027-04-10T23:00:00Z");
        assertThat(tier()).isEqualTo("silver");
        settle(CLUB, "2028-05-10T23:00:00Z");
        assertThat(tier()).isEqualTo("blue");
        assertThat(ada.member().standing().until()).isNull();
    }

    @Test
    void memberFallsTwoStepsAtOnceWhereNothingWasReached() {
        buy(CLUB, "p1", "600", "2026-03-15T10:00:00Z");
        settle(CLUB, "2027-04-10T23:00:00Z");
        assertThat(tier()).isEqualTo("blue");
    }

    @Test
    void tierOfTheCalendarYearThatIsNotReachedAgainYetEndsWithThisYear() {
        Programme years = club(Window.CALENDAR_YEAR, Downgrade.ONE_STEP, 0);
        buy(years, "p1", "600", "2026-03-15T10:00:00Z");
        assertThat(ada.member().standing().until()).isEqualTo("2028-01-01T00:00:00Z");
        assertThat(settle(years, "2028-01-02T00:00:00Z"))
                .containsExactly(changed(
                        "gold",
                        "silver",
                        TierMove.FALL,
                        "the time of the tier is up",
                        "2029-01-01T00:00:00Z",
                        "2028-01-02T00:00:00Z"));
    }

    @Test
    void previewOfAWindowThatMovesOnNamesNoLastDay() {
        buy(CLUB, "p1", "30.50", "2026-03-15T10:00:00Z");
        assertThat(NextTier.of(CLUB, ada.member(), Instant.parse("2027-02-28T10:00:00Z")))
                .contains(lacking("silver", "69.50"));
        assertThat(NextTier.of(CLUB, ada.member(), Instant.parse("2027-03-01T10:00:00Z")))
                .contains(lacking("silver", "100"));
    }

    @Test
    void previewNamesTheLastDayOfTheYearAndLacksNothingThatIsThere() {
        Programme years = club(Window.CALENDAR_YEAR, Downgrade.ONE_STEP, 0);
        buy(years, "p1", "120", "2026-03-15T10:00:00Z");
        assertThat(NextTier.of(years, ada.member(), Instant.parse("2026-04-01T10:00:00Z"))
                        .orElseThrow())
                .extracting(NextTier::tier, NextTier::spend, NextTier::lastDay)
                .containsExactly("gold", new BigDecimal("380"), LocalDate.of(2026, 12, 31));
    }

    @Test
    void programmeWithoutTiersHasNoNextOne() {
        assertThat(NextTier.of(Programmes.club(BASE), ada.member(), Instant.parse("2026-04-01T10:00:00Z")))
                .isEmpty();
    }

    private static NextTier lacking(String tier, String spend) {
        return new NextTier(tier, new Wording(tier, tier), null, new BigDecimal(spend), null, null, null);
    }

    private static TierChanged changed(
            String from, String to, TierMove move, String reason, @Nullable String until, String at) {
        return new TierChanged(
                "club", "ada", from, to, move, reason, until == null ? null : Instant.parse(until), Instant.parse(at));
    }

    private String tier() {
        return ada.member().standing().tier();
    }

    private List<LoyaltyEvent> buy(Programme club, String id, String amount, String at) {
        Instant time = Instant.parse(at);
        return changes(ada.when(new CountPurchase(ADA, club, club, Programmes.purchase(id, amount, time), time)));
    }

    private List<LoyaltyEvent> settle(Programme club, String at) {
        return changes(ada.when(new SettleAccount(ADA, club, Instant.parse(at))));
    }

    private static List<LoyaltyEvent> changes(List<LoyaltyEvent> events) {
        return events.stream().filter(TierChanged.class::isInstance).toList();
    }

    private static Programme club(Window window, Downgrade downgrade, int graceDays) {
        return Programmes.club(
                new PointTerms(RoundingMode.DOWN, 0, new Expiry.Never(), NegativeBalance.OWE, 1_200, 100, null),
                new TierTerms(
                        List.of(tier("blue", null), tier("silver", "100"), tier("gold", "500")),
                        window,
                        downgrade,
                        graceDays),
                BASE);
    }

    private static Tier tier(String id, @Nullable String spend) {
        return new Tier(id, new Wording(id, id), null, spend == null ? null : new BigDecimal(spend), null, null);
    }
}
