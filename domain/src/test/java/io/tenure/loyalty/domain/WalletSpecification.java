package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.loyalty.commands.AbandonSpending;
import io.tenure.loyalty.commands.CloseWallet;
import io.tenure.loyalty.commands.PayOutMoney;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.events.BonusLapsed;
import io.tenure.loyalty.events.LapseCause;
import io.tenure.loyalty.events.MoneyLot;
import io.tenure.loyalty.events.MoneyPaidOut;
import io.tenure.loyalty.events.MoneyToppedUp;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.events.SpendingAbandoned;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.programme.WalletTerms.Bonus;
import io.tenure.shared.domain.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalletSpecification {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(400));
    private static final WalletTerms TERMS = new WalletTerms(
            Currency.getInstance("GBP"),
            10_00,
            2_000_00,
            SpendFirst.PAID_IN,
            List.of(new Bonus(500_00, 50_00), new Bonus(100_00, 5_00)));

    private final Purse ada = new Purse("ada");

    @Test
    void topUpBringsTheBonusOfTheHighestStepItReaches() {
        assertThat(topUp("t1", 500_00))
                .containsExactly(new MoneyToppedUp("club", "ada", "GBP", "t1", 7, 500_00, 50_00, 500_00, 50_00, NOW));
        topUp("t2", 499_99);
        topUp("t3", 99_99);
        assertThat(ada.money().paidIn()).isEqualTo(1_099_98);
        assertThat(ada.money().bonus()).isEqualTo(55_00);
    }

    @Test
    void tooSmallOrTooMuchIsRefused() {
        assertThat(ada.refused(topUpOf("t1", 9_99))).isEqualTo("loyalty.top-up-invalid");
        assertThat(ada.refused(topUpOf("t1", Long.MAX_VALUE))).isEqualTo("loyalty.top-up-invalid");
        assertThat(ada.refused(topUpOf("t1", 1_951_00))).isEqualTo("loyalty.wallet-full");
        assertThat(ada.refused(topUpOf("t1", 1_950_00))).isEqualTo("accepted");
    }

    @Test
    void paidInMoneyIsSpentFirstUnlessTheProgrammeSaysOtherwise() {
        topUp("t1", 100_00);
        topUp("t2", 100_00);
        spend("s1", 150_00, SpendFirst.PAID_IN);
        assertThat(ada.money().lots())
                .containsExactly(new MoneyLot("top-up-t1", 0, 5_00, NOW), new MoneyLot("top-up-t2", 50_00, 5_00, NOW));
        spend("s2", 7_00, SpendFirst.BONUS);
        assertThat(ada.money().lots()).containsExactly(new MoneyLot("top-up-t2", 50_00, 3_00, NOW));
        spend("s3", 52_00, SpendFirst.PAID_IN);
        assertThat(ada.money().lots()).containsExactly(new MoneyLot("top-up-t2", 0, 1_00, NOW));
    }

    @Test
    void nothingIsSpentBeyondTheBalance() {
        topUp("t1", 100_00);
        assertThat(ada.refused(spending("s1", 105_01))).isEqualTo("loyalty.not-enough-money");
        assertThat(ada.refused(spending("s1", 0))).isEqualTo("loyalty.amount-invalid");
        spend("s1", 105_00, SpendFirst.PAID_IN);
        assertThat(ada.money()).isEqualTo(StoredMoney.NONE);
    }

    @Test
    void deedToldAgainIsOneAndAReferenceStandsForOneAmount() {
        topUp("t1", 100_00);
        spend("s1", 30_00, SpendFirst.PAID_IN);
        ada.when(new RefundSpending(ada.id(), "s1", "r1", 10_00, ZoneOffset.UTC, NOW));
        ada.when(payOutOf("p1", 20_00));

        assertThat(ada.when(topUpOf("t1", 100_00))).isEmpty();
        assertThat(ada.when(spending("s1", 30_00))).isEmpty();
        assertThat(ada.when(new RefundSpending(ada.id(), "s1", "r1", 10_00, ZoneOffset.UTC, NOW)))
                .isEmpty();
        assertThat(ada.when(payOutOf("p1", 20_00))).isEmpty();
        assertThat(ada.refused(topUpOf("t1", 100_01))).isEqualTo("loyalty.reference-reused");
        assertThat(ada.refused(spending("s1", 30_01))).isEqualTo("loyalty.reference-reused");
        assertThat(ada.refused(payOutOf("p1", 20_01))).isEqualTo("loyalty.reference-reused");
    }

    @Test
    void spendingThatWasGivenUpIsNeverCarriedOut() {
        topUp("t1", 100_00);
        AbandonSpending abandon = new AbandonSpending(ada.id(), "s1", NOW);
        assertThat(ada.when(abandon)).containsExactly(new SpendingAbandoned("club", "ada", "GBP", "s1", NOW));
        assertThat(ada.when(abandon)).isEmpty();
        assertThat(ada.refused(spending("s1", 1_00))).isEqualTo("loyalty.spending-abandoned");
        spend("s2", 1_00, SpendFirst.PAID_IN);
        assertThat(ada.refused(new AbandonSpending(ada.id(), "s2", NOW))).isEqualTo("loyalty.spending-carried-out");
    }

    @Test
    void refundPutsBackExactlyWhatTheSpendingTook() {
        topUp("t1", 100_00);
        StoredMoney before = ada.money();
        spend("s1", 103_00, SpendFirst.PAID_IN);
        ada.when(new RefundSpending(ada.id(), "s1", "r1", 0, ZoneOffset.UTC, NOW));
        assertThat(ada.money()).isEqualTo(before);
        assertThat(ada.refused(new RefundSpending(ada.id(), "s1", "r2", 1, ZoneOffset.UTC, NOW)))
                .isEqualTo("loyalty.refund-too-large");
    }

    @Test
    void partOfARefundPutsBackFirstWhatWasTakenLast() {
        topUp("t1", 100_00);
        spend("s1", 103_00, SpendFirst.PAID_IN);
        ada.when(new RefundSpending(ada.id(), "s1", "r1", 5_00, ZoneOffset.UTC, NOW));
        assertThat(ada.money().bonus()).isEqualTo(5_00);
        assertThat(ada.money().paidIn()).isEqualTo(2_00);
        assertThat(ada.refused(new RefundSpending(ada.id(), "s1", "r2", 98_01, ZoneOffset.UTC, NOW)))
                .isEqualTo("loyalty.refund-too-large");
        assertThat(ada.refused(new RefundSpending(ada.id(), "s1", "r2", -1, ZoneOffset.UTC, NOW)))
                .isEqualTo("loyalty.amount-invalid");
    }

    @Test
    void spendingIsPutBackForAsLongAsItWasSaid() {
        topUp("t1", 100_00);
        spend("s1", 50_00, SpendFirst.PAID_IN);
        assertThat(ada.refused(new RefundSpending(ada.id(), "s1", "r1", 1, ZoneOffset.UTC, UNTIL)))
                .isEqualTo("accepted");
        assertThat(ada.refused(new RefundSpending(ada.id(), "s1", "r1", 1, ZoneOffset.UTC, UNTIL.plusMillis(1))))
                .isEqualTo("loyalty.unknown-spending");
    }

    @Test
    void payingOutGivesBackPaidInMoneyOnlyAndItsBonusLapsesInProportion() {
        topUp("t1", 500_00);
        assertThat(ada.when(payOutOf("p1", 100_01)))
                .containsExactly(
                        new MoneyPaidOut(
                                "club",
                                "ada",
                                "GBP",
                                "p1",
                                List.of(new MoneyLot("top-up-t1", 100_01, 0, NOW)),
                                100_01,
                                "moves away",
                                399_99,
                                50_00,
                                NOW),
                        new BonusLapsed(
                                "club",
                                "ada",
                                "GBP",
                                LapseCause.PAID_OUT,
                                List.of(new MoneyLot("top-up-t1", 0, 10_01, NOW)),
                                10_01,
                                399_99,
                                39_99,
                                NOW));
        ada.when(payOutOf("p2", 399_99));
        assertThat(ada.money()).isEqualTo(StoredMoney.NONE);
        assertThat(ada.refused(payOutOf("p3", 1))).isEqualTo("loyalty.not-enough-money");
    }

    @Test
    void bonusThatWasSpentFirstIsNotAskedBack() {
        topUp("t1", 500_00);
        spend("s1", 50_00, SpendFirst.BONUS);
        ada.when(payOutOf("p1", 500_00));
        assertThat(ada.money()).isEqualTo(StoredMoney.NONE);
    }

    @Test
    void theEndLetsBonusLapseAndPaidInMoneyBePaidOut() {
        topUp("t1", 100_00);
        spend("s1", 102_00, SpendFirst.PAID_IN);
        ada.when(new CloseWallet(ada.id(), "asked for", NOW));
        assertThat(ada.money()).isEqualTo(StoredMoney.NONE);
        assertThat(ada.refused(spending("s2", 1))).isEqualTo("loyalty.membership-ended");
        assertThat(ada.refused(topUpOf("t2", 100_00))).isEqualTo("loyalty.membership-ended");

        ada.when(new RefundSpending(ada.id(), "s1", "r1", 0, ZoneOffset.UTC, NOW));
        assertThat(ada.money().lots()).containsExactly(new MoneyLot("top-up-t1", 100_00, 0, NOW));
        ada.when(payOutOf("p1", 100_00));
        assertThat(ada.money()).isEqualTo(StoredMoney.NONE);
        assertThat(ada.when(new CloseWallet(ada.id(), "again", NOW))).isEmpty();
    }

    @Test
    void walletThatWasNeverUsedIsClosedAsWell() {
        ada.when(new CloseWallet(ada.id(), "erased", NOW));
        assertThat(ada.refused(topUpOf("t1", 100_00))).isEqualTo("loyalty.membership-ended");
    }

    @Test
    void currenciesWithoutSmallUnitsAndWithThreeDigitsAreExact() {
        assertThat(Money.ofMinor(1_500, Currency.getInstance("JPY"))).isEqualTo(Money.of("1500", "JPY"));
        assertThat(Money.of("1.234", "KWD").minorUnits()).isEqualTo(1_234);
        assertThat(Money.ofMinor(1_234, Currency.getInstance("KWD"))).isEqualTo(Money.of("1.234", "KWD"));
        assertThatThrownBy(() -> Money.of("1.5", "JPY").minorUnits()).isInstanceOf(ArithmeticException.class);
    }

    private List<WalletEvent> topUp(String id, long amount) {
        return ada.when(topUpOf(id, amount));
    }

    private TopUpWallet topUpOf(String id, long amount) {
        return new TopUpWallet(ada.id(), TERMS, 7, id, amount, NOW);
    }

    private void spend(String id, long amount, SpendFirst first) {
        assertThat(ada.when(new SpendMoney(ada.id(), first, id, amount, "tea", null, UNTIL, NOW)))
                .hasSize(1);
    }

    private SpendMoney spending(String id, long amount) {
        return new SpendMoney(ada.id(), SpendFirst.PAID_IN, id, amount, "tea", null, UNTIL, NOW);
    }

    private PayOutMoney payOutOf(String id, long amount) {
        return new PayOutMoney(ada.id(), id, amount, "moves away", NOW);
    }
}
