package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.BOB;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static io.tenure.loyalty.domain.Programmes.capped;
import static io.tenure.loyalty.domain.Programmes.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.EndTransfer;
import io.tenure.loyalty.commands.ReceivePoints;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.commands.TransferPoints;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.programme.EarningRule.Reward.Factor;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.loyalty.programme.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class LoyaltyAccountProperties {

    private static final Programme CLUB = club(NegativeBalance.OWE, TierTerms.NONE);
    private static final Programme TIERED = club(
            NegativeBalance.OWE,
            new TierTerms(
                    List.of(
                            new Tier("blue", new Wording("Blue", "蓝"), null, null, null, null),
                            new Tier("silver", new Wording("Silver", "银"), 300L, null, null, null),
                            new Tier("gold", new Wording("Gold", "金"), null, new BigDecimal("600"), 9L, 900L)),
                    TierTerms.Window.TWELVE_MONTHS,
                    TierTerms.Downgrade.ONE_STEP,
                    10));
    private static final int PURCHASES = 12;
    private static final Instant TOLD = ENROLLED.plus(Duration.ofDays(20));

    /** One thing that happens, some hours after the last. */
    record Step(int what, int which, int much, int hours) {}

    private static Programme club(NegativeBalance negative, TierTerms tiers) {
        return Programmes.club(
                new PointTerms(RoundingMode.DOWN, 14, new Expiry.Rolling(365), negative, 400, 100, null),
                tiers,
                BASE,
                capped(rule("visit", new Fixed(5)), 8),
                rule("double", new Factor(BigDecimal.TWO)));
    }

    @Property(tries = 300)
    void balanceIsTheSumOfLotsAndOfMovementsWhateverHappens(
            @ForAll NegativeBalance negative, @ForAll("steps") List<Step> steps) {
        Programme club = club(negative, TierTerms.NONE);
        Account ada = new Account(ADA);
        Account bob = new Account(BOB);
        Instant now = ENROLLED;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            run(club, step, ada, bob, now);
            assertThat(negative == NegativeBalance.OWE ? 0 : ada.points().owed())
                    .as("forgiven")
                    .isZero();
            ada.settled();
            bob.settled();
        }
        Instant later = now.plus(Duration.ofDays(800));
        ada.when(new SettleAccount(ADA, club, later));
        assertThat(ada.points().lots()).as("nothing outlasts its time").isEmpty();
    }

    @Property(tries = 200)
    void purchasesTakenBackLeaveNothingBehind(@ForAll("amounts") List<Integer> amounts) {
        Account ada = new Account(ADA);
        for (int i = 0; i < amounts.size(); i++) {
            buy(CLUB, ada, i, amounts.get(i), ENROLLED.plus(Duration.ofHours(i)));
        }
        for (int i = 0; i < amounts.size(); i++) {
            ada.when(new DropPurchase(ADA, CLUB, CLUB, "p" + i, ENROLLED.plus(Duration.ofDays(30))));
        }
        assertThat(ada.balance()).isZero();
        assertThat(ada.points()).isEqualTo(Points.NONE);
    }

    @Property(tries = 100)
    void purchasesAndWhatComesBackOfThemMayArriveInAnyOrder(
            @ForAll("amounts") List<Integer> amounts, @ForAll Random order) {
        Programme plain = Programmes.club(BASE, rule("double", new Factor(BigDecimal.TWO)));
        List<Consumer<Account>> news = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Purchase purchase = told(i, amounts.get(i));
            news.add(account -> account.when(new CountPurchase(ADA, plain, plain, purchase, TOLD)));
            if (i % 3 == 0) {
                PurchaseReturned goods = Programmes.back(purchase.id(), "b", pounds(amounts.get(i) / 2 + 1));
                news.add(account -> account.when(new CountReturn(ADA, plain, plain, goods, purchase, TOLD)));
            }
        }
        Account forward = arrived(news);
        Collections.shuffle(news, order);
        Account shuffled = arrived(news);
        assertThat(shuffled.points()).isEqualTo(forward.points());
        assertThat(shuffled.member().standing())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(forward.member().standing());
    }

    @Property(tries = 100)
    void neitherTiersNorWhatACapLeavesHangOnTheOrderOfArrival(
            @ForAll("amounts") List<Integer> amounts, @ForAll Random order) {
        List<Consumer<Account>> news = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Purchase purchase = told(i, amounts.get(i));
            news.add(account -> account.when(new CountPurchase(ADA, TIERED, TIERED, purchase, TOLD)));
        }
        Account forward = arrived(news);
        Collections.shuffle(news, order);
        Account shuffled = arrived(news);
        assertThat(shuffled.balance()).isEqualTo(forward.balance());
        assertThat(shuffled.member().standing()).isEqualTo(forward.member().standing());
        assertThat(NextTier.of(TIERED, shuffled.member(), TOLD)).isEqualTo(NextTier.of(TIERED, forward.member(), TOLD));
    }

    private static Account arrived(List<Consumer<Account>> news) {
        Account account = new Account(ADA);
        news.forEach(each -> each.accept(account));
        return account;
    }

    /** Some on a day, over a week. */
    private static Purchase told(int id, int pence) {
        return Programmes.purchase("p" + id, pounds(pence), ENROLLED.plus(Duration.ofHours(14L * id)));
    }

    private static String pounds(int pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    private static void run(Programme club, Step step, Account ada, Account bob, Instant now) {
        String redemption = "r" + step.which();
        String purchase = "p" + step.which() % PURCHASES;
        switch (step.what()) {
            case 0, 1 -> buy(club, ada, step.which() % PURCHASES, step.much(), now);
            case 2 -> ada.when(new DropPurchase(ADA, club, club, purchase, now));
            case 3 -> ada.when(new RedeemPoints(ADA, club, redemption, step.much() % 90 + 1, "tea", null, null, now));
            case 4 -> ada.when(new CancelRedemption(ADA, club, redemption, now));
            case 5 -> ada.when(new AdjustPoints(ADA, club, "a" + now, step.much() % 201 - 100, "why", "clerk", now));
            case 6 -> transfer(ada, bob, step, now);
            case 7 -> ada.when(new CountReturn(ADA, club, club, goods(step, purchase), paid(ada, purchase), now));
            default -> ada.when(new SettleAccount(ADA, club, now));
        }
    }

    private static PurchaseReturned goods(Step step, String purchase) {
        return Programmes.back(purchase, "b" + step.which(), pounds(step.much()));
    }

    private static @Nullable Purchase paid(Account ada, String purchase) {
        PurchaseCounted counted = ada.member().purchases().counted().get(purchase);
        return counted == null ? null : Programmes.purchase(purchase, "100.00", counted.purchasedAt());
    }

    private static void transfer(Account ada, Account bob, Step step, Instant now) {
        String id = "t" + now;
        ada.when(new TransferPoints(ADA, id, "bob", step.much() % 50 + 1, now)).stream()
                .filter(PointsTransferredOut.class::isInstance)
                .map(PointsTransferredOut.class::cast)
                .forEach(sent -> {
                    boolean arrives = step.which() % 2 == 0;
                    if (arrives) {
                        bob.when(new ReceivePoints(BOB, id, "ada", sent.lots(), now));
                    }
                    ada.when(new EndTransfer(ADA, id, arrives ? null : "no", now));
                });
    }

    private static void buy(Programme club, Account ada, int id, int pence, Instant now) {
        ada.when(new CountPurchase(ADA, club, club, Programmes.purchase("p" + id, pounds(pence), now), now));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 30_000),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(1, 30_000).list().ofMaxSize(PURCHASES);
    }
}
