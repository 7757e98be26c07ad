package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.loyalty.programme.Wording;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierSpecification {

    private static final TierTerms TIERS = new TierTerms(
            List.of(
                    new Tier("blue", new Wording("Blue", "蓝"), null, null, null, null),
                    new Tier("silver", new Wording("Silver", "银"), 100L, null, 3L, null),
                    new Tier("gold", new Wording("Gold", "金"), 500L, null, null, 1_000L)),
            TierTerms.Window.CALENDAR_YEAR,
            TierTerms.Downgrade.ONE_STEP,
            0);
    private static final Programme CLUB = Programmes.club(
            new PointTerms(RoundingMode.DOWN, 0, new Expiry.Never(), NegativeBalance.OWE, 800, 100, null), TIERS, BASE);

    private final Account ada = new Account(ADA);

    @Test
    void memberRisesAtOnceWhenAnyNeedIsMet() {
        buy("p1", "100", "2026-03-01T10:00:00Z");
        assertThat(ada.member().standing().tier()).isEqualTo("silver");
        assertThat(ada.member().standing().until()).isEqualTo("2028-01-01T00:00:00Z");
    }

    @Test
    void visitsCountToo() {
        buy("p1", "1", "2026-03-01T10:00:00Z");
        buy("p2", "1", "2026-03-02T10:00:00Z");
        assertThat(ada.member().standing().tier()).isEmpty();
        buy("p3", "1", "2026-03-03T10:00:00Z");
        assertThat(ada.member().standing().tier()).isEqualTo("silver");
    }

    @Test
    void tierIsKeptForAYearMoreWhenTheLastYearQualifies() {
        buy("p1", "100", "2026-03-01T10:00:00Z");
        buy("p2", "120", "2027-03-01T10:00:00Z");
        settle("2028-01-01T00:00:00Z");
        assertThat(ada.member().standing().tier()).isEqualTo("silver");
        assertThat(ada.member().standing().until()).isEqualTo("2029-01-01T00:00:00Z");
    }

    @Test
    void memberFallsOneStepAtATime() {
        buy("p1", "600", "2026-03-01T10:00:00Z");
        assertThat(ada.member().standing().tier()).isEqualTo("gold");
        settle("2028-01-01T00:00:00Z");
        assertThat(ada.member().standing().tier()).isEqualTo("silver");
        settle("2029-01-01T00:00:00Z");
        assertThat(ada.member().standing().tier()).isEqualTo("blue");
        assertThat(ada.member().standing().until()).isNull();
    }

    @Test
    void lifetimePointsGiveTheTierForGood() {
        buy("p1", "1000", "2026-03-01T10:00:00Z");
        assertThat(ada.member().standing().until()).isNull();
        settle("2040-01-01T00:00:00Z");
        assertThat(ada.member().standing().tier()).isEqualTo("gold");
    }

    @Test
    void returnedGoodsCountNoLonger() {
        buy("p1", "90", "2026-03-01T10:00:00Z");
        ada.when(new DropPurchase(ADA, CLUB, CLUB, "p1", Instant.parse("2026-03-02T10:00:00Z")));
        buy("p2", "90", "2026-03-03T10:00:00Z");
        assertThat(ada.member().standing().tier()).isEmpty();
    }

    @Test
    void previewSaysWhatIsMissingForTheNextTier() {
        buy("p1", "30", "2026-03-01T10:00:00Z");
        assertThat(next("2026-04-01T10:00:00Z"))
                .isEqualTo(new NextTier(
                        "silver", new Wording("Silver", "银"), 70L, null, 2L, null, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void previewBeginsAnewWithTheWindow() {
        buy("p1", "30", "2026-03-01T10:00:00Z");
        assertThat(next("2027-01-01T00:00:00Z").points()).isEqualTo(100);
    }

    @Test
    void previewCountsLifetimePointsFromTheBeginning() {
        buy("p1", "150", "2026-03-01T10:00:00Z");
        assertThat(next("2027-02-01T10:00:00Z"))
                .isEqualTo(new NextTier(
                        "gold", new Wording("Gold", "金"), 500L, null, null, 850L, LocalDate.of(2027, 12, 31)));
    }

    @Test
    void nothingIsAboveTheHighestTier() {
        buy("p1", "600", "2026-03-01T10:00:00Z");
        assertThat(NextTier.of(CLUB, ada.member(), Instant.parse("2026-04-01T10:00:00Z")))
                .isEmpty();
    }

    private NextTier next(String at) {
        return NextTier.of(CLUB, ada.member(), Instant.parse(at)).orElseThrow();
    }

    private void buy(String id, String amount, String at) {
        Instant time = Instant.parse(at);
        ada.when(new CountPurchase(ADA, CLUB, CLUB, Programmes.purchase(id, amount, time), time));
    }

    private void settle(String at) {
        ada.when(new SettleAccount(ADA, CLUB, Instant.parse(at)));
    }
}
