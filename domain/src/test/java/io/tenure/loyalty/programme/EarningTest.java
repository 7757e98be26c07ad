package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.EarningRule.Occasion;
import io.tenure.loyalty.programme.EarningRule.Reward;
import io.tenure.loyalty.programme.EarningRule.Reward.Factor;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.EarningRule.Reward.PerAmount;
import io.tenure.loyalty.programme.EarningRule.Reward.PerPiece;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The club puts milk and cheese into dairy, rounds points down and lets one factor count. */
class EarningTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Rule DAIRY = Asking.ofItem("category", "dairy");
    private static final PurchasedItem MILK = item("milk", "2", "3.50");
    private static final PurchasedItem NAILS = item("nails", "5", "6.00");

    @Test
    void ruleCountsOnlyWhenItsConditionHolds() {
        EarningRule ofStore = rule("store", Asking.ofPurchase("channel", "STORE"), null, perPound());
        EarningRule ofWeb = rule("web", Asking.ofPurchase("channel", "WEB"), null, perPound());
        assertThat(points(basket("9.50"), ofWeb, ofStore)).containsExactly(new RulePoints("store", 9, "9.5 / 1 x 1"));
    }

    @Test
    void ruleOnGoodsCountsTheirLinesOnly() {
        assertThat(points(basket("9.50", MILK, NAILS), rule("dairy", null, DAIRY, perPound())))
                .containsExactly(new RulePoints("dairy", 3, "3.5 / 1 x 1"));
        assertThat(points(basket("9.50", MILK, NAILS), rule("dairy", null, DAIRY, new PerPiece(BigDecimal.TEN))))
                .containsExactly(new RulePoints("dairy", 20, "2 x 10"));
        assertThat(points(basket("6.00", NAILS), rule("dairy", null, DAIRY, perPound())))
                .isEmpty();
    }

    @Test
    void fixedPointsAreGivenForGoodsThatAreThereAndMoneyThatIsSpent() {
        EarningRule dairy = rule("dairy", null, DAIRY, new Fixed(7));
        EarningRule any = rule("any", null, null, new Fixed(5));
        assertThat(points(basket("9.50", MILK, NAILS), dairy, any))
                .containsExactly(new RulePoints("dairy", 7, "7"), new RulePoints("any", 5, "5"));
        assertThat(points(basket("6.00", NAILS), dairy)).isEmpty();
        assertThat(points(basket("0.00"), any)).isEmpty();
        assertThat(points(basket("0.01"), any)).hasSize(1);
        assertThat(points(basket("6.00", item("milk", "0", "0")), dairy)).isEmpty();
    }

    @Test
    void piecesThatNobodyHasPaidForEarnNothing() {
        assertThat(points(basket("0.00", MILK), rule("dairy", null, DAIRY, new PerPiece(BigDecimal.TEN))))
                .isEmpty();
    }

    @Test
    void factorThatGivesNothingTakesNoPlace() {
        EarningRule base = rule("base", null, null, perPound());
        EarningRule twice = rule("twice", null, null, new Factor(BigDecimal.TWO));
        EarningRule triple = capped(rule("triple", null, null, new Factor(new BigDecimal("3"))), 0);
        assertThat(points(basket("9.50"), base, twice, triple))
                .extracting(RulePoints::rule)
                .containsExactly("base", "twice");
        assertThat(points(
                        basket("9.50"),
                        base,
                        bestOf(twice, "word"),
                        bestOf(capped(rule("triple", null, null, new Factor(new BigDecimal("3"))), 8), "word")))
                .as("one place, and of those that exclude each other the best")
                .containsExactly(new RulePoints("base", 9, "9.5 / 1 x 1"), new RulePoints("twice", 9, "9 x (2 - 1)"));
    }

    @Test
    void deedWithoutMoneyEarnsFixedPointsAndNoneForAmounts() {
        Purchase deed = new Purchase("p", Occasion.PURCHASE, NOON, "STORE", "", null, List.of(), List.of());
        assertThat(points(deed, rule("any", null, null, new Fixed(5)), rule("base", null, null, perPound())))
                .containsExactly(new RulePoints("any", 5, "5"));
    }

    @Test
    void moneyThatWasGivenBackCostsNoPoints() {
        assertThat(points(basket("-3.00"), rule("base", null, null, perPound())))
                .isEmpty();
        assertThat(points(basket("1.00", item("milk", "-1", "-2")), rule("dairy", null, DAIRY, perPound())))
                .isEmpty();
    }

    @Test
    void rulesOfOtherOccasionsDoNotCount() {
        EarningRule friend = new EarningRule(
                "friend",
                Occasion.REFERRAL,
                null,
                null,
                new Fixed(50),
                null,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                Long.MAX_VALUE);
        assertThat(points(basket("9.50"), friend)).isEmpty();
        Purchase referral = new Purchase("r", Occasion.REFERRAL, NOON, "WEB", "", null, List.of(), List.of());
        assertThat(points(referral, friend, rule("any", null, null, new Fixed(5))))
                .containsExactly(new RulePoints("friend", 50, "50"));
    }

    @Test
    void ruleWithoutAnswerGivesNothingAndSaysWhy() {
        RulePoints silent = new RulePoints("odd", 0, "no answer: divided by zero");
        EarningRule base = rule("base", null, null, perPound());
        assertThat(points(basket("9.50"), rule("odd", Asking.nobodyKnows(), null, perPound()), base))
                .containsExactly(silent, new RulePoints("base", 9, "9.5 / 1 x 1"));
        assertThat(points(basket("9.50", MILK), rule("odd", null, Asking.nobodyKnows(), perPound())))
                .containsExactly(silent);
        assertThat(points(basket("9.50"), base, rule("odd", Asking.nobodyKnows(), null, new Factor(BigDecimal.TWO))))
                .containsExactly(new RulePoints("base", 9, "9.5 / 1 x 1"), silent);
    }

    @Test
    void factorCountsOnlyWhenItsConditionAndItsGoodsAreThere() {
        EarningRule base = rule("base", null, null, perPound());
        EarningRule web = rule("web", Asking.ofPurchase("channel", "WEB"), null, new Factor(BigDecimal.TEN));
        EarningRule dairy = rule("dairy", null, DAIRY, new Factor(BigDecimal.TWO));
        assertThat(points(basket("9.50", NAILS), base, web, dairy))
                .extracting(RulePoints::rule)
                .containsExactly("base");
        assertThat(points(basket("9.50", MILK), base, web, dairy))
                .containsExactly(new RulePoints("base", 9, "9.5 / 1 x 1"), new RulePoints("dairy", 9, "9 x (2 - 1)"));
    }

    @Test
    void perPurchaseAndRoomBoundWhatARuleGives() {
        EarningRule most = capped(rule("base", null, null, perPound()), 9);
        assertThat(points(basket("9.99"), most)).containsExactly(new RulePoints("base", 9, "9.99 / 1 x 1"));
        assertThat(points(basket("10.00"), most)).containsExactly(new RulePoints("base", 9, "10 / 1 x 1, at most 9"));
        assertThat(Earning.of(of(basket("10.00"), 4L, most)))
                .containsExactly(new RulePoints("base", 4, "10 / 1 x 1, at most 4"));
        assertThat(Earning.of(of(basket("10.00"), -1L, most)))
                .as("more was given before than the rule allows now")
                .isEmpty();
        assertThat(points(
                        basket("10.00"),
                        rule("base", null, null, perPound()),
                        capped(rule("triple", null, null, new Factor(new BigDecimal("3"))), 15)))
                .contains(new RulePoints("triple", 15, "10 x (3 - 1), at most 15"));
    }

    @Test
    void ofEquallyGoodRulesThatExcludeEachOtherTheFirstCounts() {
        assertThat(points(
                        basket("10.00"),
                        bestOf(rule("one", null, null, new Fixed(10)), "word"),
                        bestOf(rule("two", null, null, perPound()), "word"),
                        bestOf(rule("less", null, null, new Fixed(9)), "word"),
                        bestOf(rule("other", null, null, new Fixed(1)), "another")))
                .extracting(RulePoints::rule)
                .containsExactly("one", "other");
    }

    @Test
    void pointsForAnAmountAreRoundedAsTheProgrammeSaysAndNeverBeyondATrillion() {
        EarningRule two = rule("two", null, null, new PerAmount(BigDecimal.TWO, new BigDecimal("3")));
        assertThat(points(basket("4.49"), two)).containsExactly(new RulePoints("two", 2, "4.49 / 3 x 2"));
        assertThat(points(basket("4.50"), two)).containsExactly(new RulePoints("two", 3, "4.5 / 3 x 2"));
        assertThat(points(basket("9000000000000"), two))
                .extracting(RulePoints::points)
                .containsExactly(1_000_000_000_000L);
    }

    private static List<RulePoints> points(Purchase purchase, EarningRule... rules) {
        return Earning.of(of(purchase, Long.MAX_VALUE, rules));
    }

    private static Circumstances of(Purchase purchase, long room, EarningRule... rules) {
        Programme club = MemberPricingSpecification.club();
        Programme earning = new Programme(
                club.id(),
                club.title(),
                club.currency(),
                club.zone(),
                club.points(),
                Map.of("milk", "dairy"),
                List.of(rules),
                1,
                club.tiers(),
                club.cardPrefix(),
                List.of(),
                List.of(),
                Partners.NONE,
                Benefits.NONE,
                0,
                null);
        return new Circumstances(earning, purchase, "", true, null, _ -> room);
    }

    private static Purchase basket(String amount, PurchasedItem... items) {
        return new Purchase(
                "p", Occasion.PURCHASE, NOON, "STORE", "", Money.of(amount, "GBP"), List.of(items), List.of());
    }

    private static PurchasedItem item(String sku, String quantity, String amount) {
        return new PurchasedItem(sku, new BigDecimal(quantity), new BigDecimal(amount));
    }

    private static Reward perPound() {
        return new PerAmount(BigDecimal.ONE, BigDecimal.ONE);
    }

    private static EarningRule rule(String id, @Nullable Rule when, @Nullable Rule items, Reward reward) {
        return new EarningRule(
                id, Occasion.PURCHASE, when, items, reward, null, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static EarningRule capped(EarningRule rule, long perPurchase) {
        return new EarningRule(
                rule.id(),
                rule.on(),
                rule.when(),
                rule.items(),
                rule.reward(),
                rule.bestOf(),
                perPurchase,
                rule.perDay(),
                rule.perMonth());
    }

    private static EarningRule bestOf(EarningRule rule, String word) {
        return new EarningRule(
                rule.id(),
                rule.on(),
                rule.when(),
                rule.items(),
                rule.reward(),
                word,
                rule.perPurchase(),
                rule.perDay(),
                rule.perMonth());
    }
}
