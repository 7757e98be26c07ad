package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AbandonSpending;
import io.tenure.loyalty.commands.PayOutMoney;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.events.MoneyLot;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.shared.domain.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalletLimitsSpecification {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final long LARGEST = 1_000_000_000_000L;
    private static final WalletTerms ANY =
            new WalletTerms(Currency.getInstance("GBP"), 0, Long.MAX_VALUE, SpendFirst.PAID_IN, List.of());

    private final Purse ada = new Purse("ada");

    @Test
    void atLeastAPennyAndAtMostTenBillionPoundsArePaidInAtOnce() {
        assertThat(ada.refused(topUp("t", 0, NOW))).isEqualTo("loyalty.top-up-invalid");
        assertThat(ada.refused(topUp("t", 1, NOW))).isEqualTo("accepted");
        assertThat(ada.refused(topUp("t", LARGEST, NOW))).isEqualTo("accepted");
        assertThat(reason(topUp("t", LARGEST + 1, NOW))).contains("0.01 GBP", "10000000000.00 GBP");
    }

    @Test
    void refusalsSayHowMuchThereIs() {
        ada.when(topUp("t", 12_50, NOW));
        assertThat(reason(spend("s", 12_51, NOW))).contains("12.50 GBP that can be spent");
        assertThat(reason(payOut("p", 12_51, NOW))).contains("12.50 GBP that can be paid out");
        ada.when(spend("s", 1_00, NOW));
        assertThat(reason(spend("s", 2_00, NOW))).contains("s stands for 1.00 GBP");
        assertThat(reason(new RefundSpending(ada.id(), "s", "r", 1_01, ZoneOffset.UTC, NOW)))
                .contains("s 1.00 GBP can be put back");
    }

    @Test
    void leastAmountsAreAPenny() {
        ada.when(topUp("t", 2, NOW));
        assertThat(ada.refused(spend("s", 0, NOW))).isEqualTo("loyalty.amount-invalid");
        assertThat(ada.refused(payOut("p", 0, NOW))).isEqualTo("loyalty.amount-invalid");
        assertThat(ada.when(payOut("p", 1, NOW))).hasSize(1);
        assertThat(ada.when(spend("s", 1, NOW))).hasSize(1);
        assertThat(ada.money()).isEqualTo(StoredMoney.NONE);
    }

    @Test
    void refundOfTheRestToldAgainIsOne() {
        ada.when(topUp("t", 10_00, NOW));
        ada.when(spend("s", 4_00, NOW));
        assertThat(ada.when(new RefundSpending(ada.id(), "s", "r", 0, ZoneOffset.UTC, NOW)))
                .hasSize(1);
        assertThat(ada.refused(new RefundSpending(ada.id(), "s", "r", 0, ZoneOffset.UTC, NOW)))
                .isEqualTo("accepted");
        assertThat(ada.when(new RefundSpending(ada.id(), "s", "r", 4_00, ZoneOffset.UTC, NOW)))
                .as("which was all of it")
                .isEmpty();
        assertThat(ada.refused(new RefundSpending(ada.id(), "s", "r", 3_00, ZoneOffset.UTC, NOW)))
                .isEqualTo("loyalty.reference-reused");
    }

    @Test
    void deedsToldAgainWithBonusStandForTheWholeAmount() {
        WalletTerms generous = new WalletTerms(
                Currency.getInstance("GBP"),
                1,
                Long.MAX_VALUE,
                SpendFirst.PAID_IN,
                List.of(new WalletTerms.Bonus(10_00, 5_00)));
        ada.when(new TopUpWallet(ada.id(), generous, 1, "t", 10_00, NOW));
        ada.when(spend("s", 12_00, NOW));
        assertThat(ada.refused(spend("s", 12_00, NOW))).isEqualTo("accepted");
        ada.when(new RefundSpending(ada.id(), "s", "r", 3_00, ZoneOffset.UTC, NOW));
        assertThat(ada.refused(new RefundSpending(ada.id(), "s", "r", 3_00, ZoneOffset.UTC, NOW)))
                .isEqualTo("accepted");
        assertThat(ada.money().lots()).containsExactly(new MoneyLot("top-up-t", 1_00, 5_00, NOW));
    }

    @Test
    void deedsAreRememberedForFourHundredDays() {
        ada.when(topUp("t1", 10_00, NOW));
        ada.when(topUp("t2", 10_00, NOW.plus(REMEMBERED)));
        assertThat(ada.when(topUp("t1", 10_00, NOW.plus(REMEMBERED)))).isEmpty();
        ada.when(topUp("t3", 10_00, NOW.plus(REMEMBERED).plusMillis(1)));
        assertThat(ada.wallet().deeds()).containsOnlyKeys("top-up t2", "top-up t3");
    }

    @Test
    void spendingsAreForgottenOnceTheyCanNoLongerBePutBack() {
        ada.when(topUp("t", 10_00, NOW));
        ada.when(spend("s1", 1_00, NOW));
        ada.when(spend("s2", 1_00, NOW.plusSeconds(60)));
        assertThat(ada.wallet().spendings()).containsOnlyKeys("s1", "s2");
        ada.when(spend("s3", 1_00, NOW.plusSeconds(61)));
        assertThat(ada.wallet().spendings()).containsOnlyKeys("s2", "s3");
    }

    @Test
    void spendingThatWasGivenUpIsOverWhateverElseIsWrong() {
        ada.when(new AbandonSpending(ada.id(), "s", NOW));
        assertThat(reason(spend("s", 0, NOW))).startsWith("Spending s was given up");
    }

    private String reason(WalletCommand command) {
        return WalletDecider.decide(command, ada.wallet()) instanceof Decision.Rejected<?>(var rejection)
                ? rejection.reason()
                : "accepted";
    }

    private TopUpWallet topUp(String id, long amount, Instant at) {
        return new TopUpWallet(ada.id(), ANY, 1, id, amount, at);
    }

    /** Which can be put back for a minute. */
    private SpendMoney spend(String id, long amount, Instant at) {
        return new SpendMoney(ada.id(), SpendFirst.PAID_IN, id, amount, "tea", null, at.plusSeconds(60), at);
    }

    private PayOutMoney payOut(String id, long amount, Instant at) {
        return new PayOutMoney(ada.id(), id, amount, "moves away", at);
    }
}
