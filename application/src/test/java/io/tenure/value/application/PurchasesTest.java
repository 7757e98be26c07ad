package io.tenure.value.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.value.domain.spending.SpendHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurchasesTest {

    private static final Instant NEW_YEARS_EVE = Instant.parse("2025-12-31T20:00:00Z");

    private final Purchases purchases = new Purchases();

    @Test
    void purchasesOfADayAreOneAndTheirMoneyIsAddedUp() {
        purchases.add(recorded("anna", "1", InteractionKind.PURCHASE, "shop", "1", "2025-01-01T10:00:00Z"));
        purchases.add(recorded("anna", "2", InteractionKind.PURCHASE, "shop", "10", "2025-01-08T10:00:00Z"));
        purchases.add(recorded("anna", "3", InteractionKind.PURCHASE, "shop", "20", "2025-01-08T15:00:00Z"));
        purchases.add(recorded("anna", "4", InteractionKind.RETURN, "shop", "-20", "2025-01-09T15:00:00Z"));

        var anna = purchases.buyers(null, ZoneOffset.UTC).getFirst();

        assertThat(anna.repeatSpendUntil(LocalDate.of(2025, 12, 31))).isEqualTo(new SpendHistory(1, 30));
    }

    @Test
    void whoFirstBoughtOnTheLastDayHasNoRepeatsYet() {
        purchases.add(recorded("anna", "1", InteractionKind.PURCHASE, "shop", "1", "2025-01-08T10:00:00Z"));
        purchases.add(recorded("anna", "2", InteractionKind.PURCHASE, "shop", "7", "2025-01-09T10:00:00Z"));
        var anna = purchases.buyers(null, ZoneOffset.UTC).getFirst();
        var lastDay = LocalDate.of(2025, 1, 8);

        assertThat(anna.repeatSpendUntil(lastDay)).isEqualTo(new SpendHistory(0, 0));
        assertThat(anna.spendBetween(lastDay, LocalDate.of(2025, 1, 9))).isEqualTo(new SpendHistory(1, 7));
    }

    @Test
    void theZoneDecidesOnWhichDayAPurchaseFalls() {
        purchases.add(recorded("anna", "1", InteractionKind.PURCHASE, "shop", "1", NEW_YEARS_EVE.toString()));

        assertThat(purchases.buyers(null, ZoneOffset.UTC).getFirst().first()).isEqualTo("2025-12-31");
        assertThat(purchases.buyers(null, ZoneId.of("Asia/Shanghai")).getFirst().first())
                .isEqualTo("2026-01-01");
    }

    @Test
    void correctionsAndRetractionsAreFollowed() {
        purchases.add(recorded("anna", "1", InteractionKind.PURCHASE, "shop", "1", "2025-01-01T10:00:00Z"));
        purchases.add(recorded("anna", "2", InteractionKind.PURCHASE, "shop", "2", "2025-01-02T10:00:00Z"));
        purchases.add(recorded("anna", "3", InteractionKind.CALL, "shop", null, "2025-01-03T10:00:00Z"));
        purchases.add(new InteractionRetracted(
                "anna", "1", InteractionKind.PURCHASE, BigDecimal.ONE, "GBP", "twice", NEW_YEARS_EVE));
        purchases.add(corrected("2", InteractionKind.CALL, InteractionKind.PURCHASE));
        purchases.add(corrected("3", InteractionKind.PURCHASE, InteractionKind.CALL));

        assertThat(purchases.buyers(null, ZoneOffset.UTC))
                .singleElement()
                .extracting(Buyer::first, Buyer::last)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 12, 31));
    }

    @Test
    void whatIsTakenBackStaysSoWhateverItIsCorrectedToAfterThat() {
        purchases.add(recorded("anna", "1", InteractionKind.PURCHASE, "shop", "1", "2025-01-01T10:00:00Z"));
        purchases.add(new InteractionRetracted(
                "anna", "1", InteractionKind.PURCHASE, BigDecimal.ONE, "GBP", "twice", NEW_YEARS_EVE));
        purchases.add(corrected("1", InteractionKind.PURCHASE, InteractionKind.PURCHASE));

        assertThat(purchases.buyers(null, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void mergedCustomersAreOneUntilTheyAreSplit() {
        purchases.add(recorded("anna", "1", InteractionKind.PURCHASE, "shop", "1", "2025-01-01T10:00:00Z"));
        purchases.add(recorded("ana", "2", InteractionKind.PURCHASE, "shop", "1", "2025-01-02T10:00:00Z"));
        purchases.add(recorded("a.", "3", InteractionKind.PURCHASE, "shop", "1", "2025-01-03T10:00:00Z"));
        purchases.add(new CustomerMerged("a.", "ana", NEW_YEARS_EVE));
        purchases.add(new CustomerMerged("ana", "anna", NEW_YEARS_EVE));

        assertThat(purchases.buyers(null, ZoneOffset.UTC)).hasSize(1);

        purchases.add(new CustomerSplit("ana", "anna", NEW_YEARS_EVE));

        assertThat(purchases.buyers(null, ZoneOffset.UTC)).hasSize(2);
    }

    @Test
    void sourcesAndCurrenciesAreTold() {
        purchases.add(recorded("anna", "1", InteractionKind.PURCHASE, "shop", "1", "2025-01-01T10:00:00Z"));
        purchases.add(recorded("bert", "2", InteractionKind.PURCHASE, "web", null, "2025-01-01T10:00:00Z"));

        assertThat(purchases.sources()).containsExactly("shop", "web");
        assertThat(purchases.currencies(null)).containsExactly("GBP");
        assertThat(purchases.currencies("web")).isEmpty();
        assertThat(purchases.buyers("web", ZoneOffset.UTC)).hasSize(1);
    }

    static InteractionRecorded recorded(
            String customer, String id, InteractionKind kind, String source, @Nullable String amount, String at) {
        return new InteractionRecorded(
                customer,
                id,
                source,
                id,
                kind,
                Channel.WEB,
                Direction.INBOUND,
                amount == null ? null : new BigDecimal(amount),
                amount == null ? null : "GBP",
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Instant.parse(at));
    }

    private static InteractionCorrected corrected(String id, InteractionKind kind, InteractionKind previous) {
        return new InteractionCorrected(
                "anna",
                id,
                "shop",
                id,
                kind,
                Channel.WEB,
                Direction.INBOUND,
                null,
                null,
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                "mistaken",
                previous,
                null,
                null,
                NEW_YEARS_EVE);
    }
}
