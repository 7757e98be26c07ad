package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.loyalty.programme.Benefits;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.Partners;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.PurchasedItem;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.loyalty.programme.Wording;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.CustomerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two coffees at 10, one of them free: which pieces a return takes. */
class ToldReturnTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final AccountId ADA = new AccountId("club", new CustomerId("ada"));
    private static final Programme CLUB = new Programme(
            new ProgrammeVersion("club", 1),
            new Wording("Club", "会员"),
            Currency.getInstance("GBP"),
            ZoneOffset.UTC,
            new PointTerms(RoundingMode.DOWN, 0, new Expiry.Never(), NegativeBalance.OWE, 400, 100, null),
            Map.of(),
            List.of(),
            2,
            TierTerms.NONE,
            "9",
            List.of(),
            List.of(),
            Partners.NONE,
            Benefits.NONE,
            0,
            null);
    private static final Purchase BOUGHT = told(
                    InteractionKind.PURCHASE, "10.00", "GBP", List.of(coffee("10"), coffee("0")))
            .purchase(List.of());

    @Test
    void freePieceTakesNoneThatWasPaidFor() {
        Told free = back("0.00", "GBP");
        assertThat(items(free)).isEmpty();
        assertThat(BOUGHT.without(List.of(free.asReturn(ADA, "p", CLUB, NOW))).items())
                .extracting(PurchasedItem::amount)
                .first()
                .isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void pieceThatWasPaidForIsTakenWhateverItIsPaidIn() {
        assertThat(items(back("-10.00", "GBP"))).hasSize(1);
        assertThat(items(back("12.00", "EUR"))).hasSize(1);
        assertThat(items(back(null, null))).as("nobody says what it cost").hasSize(1);
    }

    private static List<ReturnedItem> items(Told told) {
        return told.asReturn(ADA, "p", CLUB, NOW).items();
    }

    private static Told back(@Nullable String amount, @Nullable String currency) {
        return told(InteractionKind.RETURN, amount, currency, List.of(coffee("10")));
    }

    private static LineItem coffee(String price) {
        return new LineItem("COFFEE", null, BigDecimal.ONE, new BigDecimal(price));
    }

    private static Told told(
            InteractionKind kind, @Nullable String amount, @Nullable String currency, List<LineItem> items) {
        return new Told(
                "ada",
                kind.name(),
                kind,
                Channel.STORE,
                NOW,
                amount == null ? null : new BigDecimal(amount),
                currency,
                items,
                Map.of(),
                kind == InteractionKind.RETURN ? "p" : null,
                false,
                false);
    }
}
