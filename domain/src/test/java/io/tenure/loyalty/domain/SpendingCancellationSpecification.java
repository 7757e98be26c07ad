package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CancelSpending;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.events.SpendingRefunded;
import io.tenure.loyalty.programme.WalletTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpendingCancellationSpecification {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration TERM = Duration.ofDays(30);
    private static final Instant TOO_LATE = NOW.plus(TERM).plusSeconds(1);
    private static final WalletTerms TERMS =
            new WalletTerms(Currency.getInstance("GBP"), 10_00, 2_000_00, SpendFirst.PAID_IN, List.of());

    private final Purse ada = new Purse("ada");
    private StoredMoney before = StoredMoney.NONE;

    @BeforeEach
    void spend() {
        ada.when(new TopUpWallet(ada.id(), TERMS, 7, "t1", 105_00, NOW));
        before = ada.money();
        spend("s1", 103_00, NOW);
    }

    @Test
    void putsBackWhatIsLeftWhateverRefundsBeforeItAreCalled() {
        refund("cancelled", 5_00);
        refund("cancelled-2", 1_00);

        assertThat(ada.when(cancel(NOW)))
                .singleElement()
                .isInstanceOfSatisfying(SpendingRefunded.class, back -> assertThat(back.refundId())
                        .isEqualTo("cancelled-3"));
        assertThat(ada.money()).isEqualTo(before);
        assertThat(ada.when(cancel(NOW))).as("nothing is left").isEmpty();
    }

    @Test
    void toldAgainAfterTheTermIsDoneAsBefore() {
        refund("r1", 5_00);
        ada.when(cancel(NOW));

        assertThat(ada.refused(cancel(TOO_LATE))).isEqualTo("accepted");
        spend("s2", 1_00, TOO_LATE);
        assertThat(ada.refused(cancel(TOO_LATE)))
                .as("forgotten among spendings")
                .isEqualTo("accepted");
        assertThat(ada.when(cancel(TOO_LATE))).isEmpty();
    }

    @Test
    void isRefusedAfterTheTermAndOfWhatIsUnknown() {
        refund("cancelled", 5_00);

        assertThat(ada.refused(cancel(TOO_LATE))).isEqualTo("loyalty.unknown-spending");
        spend("s2", 1_00, TOO_LATE);
        assertThat(ada.refused(cancel(TOO_LATE))).isEqualTo("loyalty.unknown-spending");
        assertThat(ada.refused(new CancelSpending(ada.id(), "s3", ZoneOffset.UTC, NOW)))
                .isEqualTo("loyalty.unknown-spending");
    }

    private void spend(String id, long amount, Instant now) {
        ada.when(new SpendMoney(ada.id(), SpendFirst.PAID_IN, id, amount, "tea", null, now.plus(TERM), now));
    }

    private void refund(String id, long amount) {
        ada.when(new RefundSpending(ada.id(), "s1", id, amount, ZoneOffset.UTC, NOW));
    }

    private CancelSpending cancel(Instant now) {
        return new CancelSpending(ada.id(), "s1", ZoneOffset.UTC, now);
    }
}
