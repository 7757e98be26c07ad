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
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class LoyaltyAccountProperties {

    private static final Programme CLUB =
            Programmes.club(BASE, capped(rule("visit", new Fixed(5)), 8), rule("double", new Factor(BigDecimal.TWO)));
    private static final int PURCHASES = 12;

    /** One thing that happens, some hours after the last. */
    record Step(int what, int which, int much, int hours) {}

    @Property(tries = 300)
    void balanceIsTheSumOfLotsAndOfMovementsWhateverHappens(@ForAll("steps") List<Step> steps) {
        Account ada = new Account(ADA);
        Account bob = new Account(BOB);
        Instant now = ENROLLED;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            run(step, ada, bob, now);
            ada.settled();
            bob.settled();
        }
        Instant later = now.plus(Duration.ofDays(800));
        ada.when(new SettleAccount(ADA, CLUB, later));
        assertThat(ada.points().lots()).as("nothing outlasts its time").isEmpty();
    }

    @Property(tries = 200)
    void purchasesTakenBackLeaveNothingBehind(@ForAll("amounts") List<Integer> amounts) {
        Account ada = new Account(ADA);
        for (int i = 0; i < amounts.size(); i++) {
            buy(ada, i, amounts.get(i), ENROLLED.plus(Duration.ofHours(i)));
        }
        for (int i = 0; i < amounts.size(); i++) {
            ada.when(new DropPurchase(ADA, CLUB, CLUB, "p" + i, ENROLLED.plus(Duration.ofDays(30))));
        }
        assertThat(ada.balance()).isZero();
        assertThat(ada.points()).isEqualTo(Points.NONE);
    }

    @Property(tries = 200)
    void orderOfArrivalDoesNotMatter(@ForAll("amounts") List<Integer> amounts) {
        Programme plain = Programmes.club(BASE, rule("double", new Factor(BigDecimal.TWO)));
        Account forward = new Account(ADA);
        Account backward = new Account(ADA);
        Instant told = ENROLLED.plus(Duration.ofDays(20));
        for (int i = 0; i < amounts.size(); i++) {
            tell(forward, plain, i, amounts.get(i), told);
            int last = amounts.size() - 1 - i;
            tell(backward, plain, last, amounts.get(last), told);
        }
        assertThat(forward.points()).isEqualTo(backward.points());
    }

    private static void tell(Account account, Programme programme, int id, int pence, Instant told) {
        Purchase purchase = Programmes.purchase(
                "p" + id, BigDecimal.valueOf(pence, 2).toPlainString(), ENROLLED.plus(Duration.ofHours(id)));
        account.when(new CountPurchase(ADA, programme, programme, purchase, told));
    }

    private static void run(Step step, Account ada, Account bob, Instant now) {
        String redemption = "r" + step.which();
        String purchase = "p" + step.which() % PURCHASES;
        switch (step.what()) {
            case 0, 1 -> buy(ada, step.which() % PURCHASES, step.much(), now);
            case 2 -> ada.when(new DropPurchase(ADA, CLUB, CLUB, purchase, now));
            case 3 -> ada.when(new RedeemPoints(ADA, CLUB, redemption, step.much() % 90 + 1, "tea", null, null, now));
            case 4 -> ada.when(new CancelRedemption(ADA, CLUB, redemption, now));
            case 5 -> ada.when(new AdjustPoints(ADA, CLUB, "a" + now, step.much() % 201 - 100, "why", "clerk", now));
            case 6 -> transfer(ada, bob, step, now);
            case 7 -> ada.when(new CountReturn(ADA, CLUB, CLUB, goods(step, purchase), paid(ada, purchase), now));
            default -> ada.when(new SettleAccount(ADA, CLUB, now));
        }
    }

    private static PurchaseReturned goods(Step step, String purchase) {
        return Programmes.back(
                purchase, "b" + step.which(), BigDecimal.valueOf(step.much(), 2).toPlainString());
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

    private static void buy(Account ada, int id, int pence, Instant now) {
        ada.when(new CountPurchase(
                ADA,
                CLUB,
                CLUB,
                Programmes.purchase("p" + id, BigDecimal.valueOf(pence, 2).toPlainString(), now),
                now));
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
