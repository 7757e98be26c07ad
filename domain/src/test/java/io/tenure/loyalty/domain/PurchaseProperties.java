package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static io.tenure.loyalty.domain.Programmes.rule;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.programme.Asking;
import io.tenure.loyalty.programme.EarningRule;
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
import io.tenure.shared.rules.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a purchase is worth hangs on the purchase and on who bought, not on how often and in which order it is told. */
class PurchaseProperties {

    private static final Programme CLUB = tiered(
            BASE,
            when(Asking.ofPurchase("firstPurchase", true), rule("welcome", new Fixed(50))),
            when(Asking.ofPurchase("tier", "silver"), rule("silver", new Factor(BigDecimal.TWO))),
            when(Asking.ofPurchase("tier", "gold"), rule("gold", new Factor(BigDecimal.TEN))),
            when(Asking.ofPurchase("segments", List.of("vip")), rule("vip", new Fixed(7))));
    private static final int PURCHASES = 8;

    private final Map<String, Purchase> told = new HashMap<>();

    /** One thing that happens, some hours after the last. */
    record Step(int what, int which, int much, int hours) {}

    @Property(tries = 200)
    void purchaseThatIsToldAgainIsWorthTheSame(@ForAll("steps") List<Step> steps) {
        Account ada = new Account(ADA);
        told.clear();
        Instant now = ENROLLED;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            run(step, ada, now);
            ada.settled();
            for (Purchase each : told.values()) {
                List<String> others = each.segments().isEmpty() ? List.of("vip") : List.of();
                assertThat(ada.when(new CountPurchase(ADA, CLUB, CLUB, each.of(others), now)))
                        .noneMatch(PurchaseCounted.class::isInstance);
            }
        }
    }

    @Property(tries = 200)
    void goodsThatComeBackTakeThePointsOfNoOtherPurchase(@ForAll("steps") List<Step> steps) {
        Account ada = new Account(ADA);
        told.clear();
        Instant now = ENROLLED;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            if (step.what() != REDEEM) {
                run(step, ada, now);
            }
            assertThat(ada.points().owed()).as("nothing was spent").isZero();
            Map<String, Long> worth = ada.member().purchases().counted().values().stream()
                    .collect(toMap(PurchaseCounted::lotId, PurchaseCounted::points));
            assertThat(ada.points().lots()).allSatisfy(lot -> assertThat(worth).containsEntry(lot.id(), lot.points()));
        }
    }

    @Property(tries = 200)
    void ruleGivesNoMoreInADayAndAMonthThanItSays(@ForAll("corrections") int days, @ForAll("steps") List<Step> steps) {
        Programme stamps = Programmes.club(
                terms(days, new Expiry.Never()),
                TierTerms.NONE,
                new EarningRule(
                        "stamp", EarningRule.Occasion.PURCHASE, null, null, new Fixed(3), null, Long.MAX_VALUE, 4, 10));
        Account ada = new Account(ADA);
        Map<String, PurchaseCounted> worth = new HashMap<>();
        Instant now = ENROLLED.plus(Duration.ofDays(40));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            now = now.plus(Duration.ofHours(step.hours() / 4));
            Instant bought = now.minus(Duration.ofHours(step.much() % (days * 24 + 1)));
            Purchase purchase = Programmes.purchase("p" + i, "10", bought);
            List<LoyaltyEvent> events = ada.when(new CountPurchase(ADA, stamps, stamps, purchase, now));
            if (step.what() == BACK) {
                events = ada.when(
                        new CountReturn(ADA, stamps, stamps, Programmes.back("p" + i, "b" + i, "10"), purchase, now));
            }
            for (LoyaltyEvent event : events) {
                if (event instanceof PurchaseCounted counted) {
                    worth.put(counted.purchaseId(), counted);
                }
            }
            Map<LocalDate, Long> byDay = worth.values().stream()
                    .collect(groupingBy(PurchaseCounted::day, summingLong(PurchaseCounted::points)));
            Map<YearMonth, Long> byMonth = worth.values().stream()
                    .collect(groupingBy(each -> YearMonth.from(each.day()), summingLong(PurchaseCounted::points)));
            assertThat(byDay.values()).allMatch(points -> points <= 4);
            assertThat(byMonth.values()).allMatch(points -> points <= 10);
        }
    }

    private static final int BACK = 3;
    private static final int REDEEM = 5;

    private void run(Step step, Account ada, Instant now) {
        String id = "p" + step.which() % PURCHASES;
        switch (step.what()) {
            case 0, 1, 2 -> buy(ada, id, step, now);
            case BACK -> ada.when(new CountReturn(ADA, CLUB, CLUB, back(step, id), told.get(id), now));
            case 4 -> ada.when(new UndoReturn(ADA, CLUB, CLUB, id, "b" + step.which(), told.get(id), now));
            case REDEEM ->
                ada.when(new RedeemPoints(ADA, CLUB, "r" + now, step.much() % 90 + 1, "tea", null, null, now));
            case 6 -> {
                ada.when(new DropPurchase(ADA, CLUB, CLUB, id, now));
                told.remove(id);
            }
            default -> ada.when(new SettleAccount(ADA, CLUB, now));
        }
    }

    /** Again, it is corrected. */
    private void buy(Account ada, String id, Step step, Instant now) {
        Instant at = told.containsKey(id) ? told.get(id).occurredAt() : now;
        Purchase purchase =
                Programmes.purchase(id, pounds(step.much()), at).of(step.which() % 3 == 0 ? List.of("vip") : List.of());
        told.put(id, purchase);
        ada.when(new CountPurchase(ADA, CLUB, CLUB, purchase, now));
    }

    private static PurchaseReturned back(Step step, String id) {
        return Programmes.back(id, "b" + step.which(), pounds(step.much() / 3));
    }

    private static String pounds(int pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    static EarningRule when(Rule condition, EarningRule rule) {
        return new EarningRule(
                rule.id(),
                rule.on(),
                condition,
                rule.items(),
                rule.reward(),
                rule.bestOf(),
                rule.perPurchase(),
                rule.perDay(),
                rule.perMonth());
    }

    /** Silver takes 100 points in a year, gold 500. */
    static Programme tiered(EarningRule... rules) {
        return Programmes.club(
                terms(400, new Expiry.Rolling(90)),
                new TierTerms(
                        List.of(
                                new Tier("blue", new Wording("Blue", "蓝"), null, null, null, null),
                                new Tier("silver", new Wording("Silver", "银"), 100L, null, null, null),
                                new Tier("gold", new Wording("Gold", "金"), 500L, null, null, null)),
                        TierTerms.Window.CALENDAR_YEAR,
                        TierTerms.Downgrade.ONE_STEP,
                        0),
                rules);
    }

    private static PointTerms terms(int corrections, Expiry expiry) {
        return new PointTerms(RoundingMode.DOWN, 2, expiry, NegativeBalance.OWE, corrections, 100, null);
    }

    @Provide
    Arbitrary<Integer> corrections() {
        return Arbitraries.of(1, 7, 20, 40);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(3, 30_000),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new)
                .list()
                .ofMaxSize(50);
    }
}
