package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CloseWallet;
import io.tenure.loyalty.commands.PayOutMoney;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.events.MoneySpent;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.programme.WalletTerms.Bonus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WalletProperties {

    private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");
    private static final WalletTerms TERMS = new WalletTerms(
            Currency.getInstance("GBP"),
            1,
            1_000_000,
            SpendFirst.PAID_IN,
            List.of(new Bonus(50, 3), new Bonus(200, 37)));

    /** One thing that happens, some hours after the last. */
    record Step(int what, int which, int much, int hours) {}

    /** The purse holds each event against the sums of movements and of lots, and no lot may fall below zero. */
    @Property(tries = 500)
    void balanceIsTheSumOfMovementsAndOfLotsAndNeverNegative(@ForAll("steps") List<Step> steps) {
        Purse ada = new Purse("ada");
        Instant now = BEGUN;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            ada.when(command(step, ada, now));
        }
        ada.when(new CloseWallet(ada.id(), "end", now));
        assertThat(ada.money().bonus()).isZero();
        if (ada.money().paidIn() > 0) {
            ada.when(new PayOutMoney(ada.id(), "last", ada.money().paidIn(), "end", now));
        }
        assertThat(ada.money()).isEqualTo(StoredMoney.NONE);
    }

    @Property(tries = 300)
    void refundsInAnyPartsLeaveWhatNoSpendingWouldHaveLeft(
            @ForAll("amounts") List<Integer> topUps, @ForAll("amounts") List<Integer> parts, @ForAll SpendFirst first) {
        Purse ada = toppedUp(topUps);
        StoredMoney before = ada.money();
        if (before.balance() == 0) {
            return;
        }
        ada.when(spending(ada, first, "s", before.balance(), BEGUN));
        long left = before.balance();
        for (int i = 0; i < parts.size() && left > 0; i++) {
            long part = Math.min(left, parts.get(i));
            ada.when(new RefundSpending(ada.id(), "s", "r" + i, part, ZoneOffset.UTC, BEGUN));
            left -= part;
            assertThat(ada.money())
                    .as("a refund undoes the end of a spending")
                    .isEqualTo(before.minus(before.taken(left, first).lots()));
        }
    }

    @Property(tries = 300)
    void orderOfIndependentRequestsDoesNotMatter(@ForAll("amounts") List<Integer> amounts, @ForAll long seed) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            others.add(i);
        }
        Purse forward = toppedUp(List.of(200_000));
        others.forEach(i -> forward.when(independent(forward, i, amounts.get(i))));
        Collections.shuffle(others, new Random(seed));
        Purse shuffled = toppedUp(List.of(200_000));
        others.forEach(i -> shuffled.when(independent(shuffled, i, amounts.get(i))));
        assertThat(shuffled.money()).isEqualTo(forward.money());
    }

    @Property(tries = 200)
    void exactlyTheAffordableSpendingsSucceed(
            @ForAll @IntRange(min = 1, max = 5_000) int stored, @ForAll @IntRange(min = 1, max = 300) int each) {
        Purse ada = toppedUp(List.of(stored));
        long balance = ada.money().balance();
        long succeeded = 0;
        for (int i = 0; i < 64; i++) {
            succeeded += ada.when(spending(ada, SpendFirst.PAID_IN, "s" + i, each, BEGUN)).stream()
                    .filter(MoneySpent.class::isInstance)
                    .count();
        }
        assertThat(succeeded).isEqualTo(Math.min(64, balance / each));
    }

    /** Top-ups and spendings that there is money for in any order. */
    private static WalletCommand independent(Purse purse, int id, int amount) {
        return id % 2 == 0
                ? new TopUpWallet(purse.id(), TERMS, 1, "t" + id, amount, BEGUN)
                : spending(purse, SpendFirst.PAID_IN, "s" + id, amount, BEGUN);
    }

    private static Purse toppedUp(List<Integer> amounts) {
        Purse ada = new Purse("ada");
        for (int i = 0; i < amounts.size(); i++) {
            ada.when(new TopUpWallet(ada.id(), TERMS, 1, "a" + i, amounts.get(i), BEGUN.minusSeconds(60L * i)));
        }
        return ada;
    }

    private static WalletCommand command(Step step, Purse ada, Instant now) {
        String spending = "s" + step.which();
        return switch (step.what()) {
            case 0, 1 -> new TopUpWallet(ada.id(), TERMS, 1, "t" + step.which(), step.much(), now);
            case 2, 3 ->
                spending(
                        ada, step.which() % 2 == 0 ? SpendFirst.PAID_IN : SpendFirst.BONUS, spending, step.much(), now);
            case 4 ->
                new RefundSpending(ada.id(), spending, "r" + step.much() % 3, step.much() % 90, ZoneOffset.UTC, now);
            case 5 -> new PayOutMoney(ada.id(), "p" + step.which(), step.much() % 150, "why", now);
            default -> new RefundSpending(ada.id(), spending, "all", 0, ZoneOffset.UTC, now);
        };
    }

    private static SpendMoney spending(Purse purse, SpendFirst first, String id, long amount, Instant now) {
        return new SpendMoney(purse.id(), first, id, amount, "tea", null, now.plus(Duration.ofDays(30)), now);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 100))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(1, 400).list().ofMaxSize(12);
    }
}
