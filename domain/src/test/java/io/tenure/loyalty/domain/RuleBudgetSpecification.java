package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.GiveUpBudget;
import io.tenure.loyalty.commands.HoldRuleBudget;
import io.tenure.loyalty.commands.RuleBudgetCommand;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.commands.SettleRuleBudget;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.loyalty.events.RuleBudgetGivenUp;
import io.tenure.loyalty.events.RuleBudgetHeld;
import io.tenure.loyalty.events.RuleBudgetSettled;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.EarningRule.Reward.PerAmount;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a rule may give to all members together. */
class RuleBudgetSpecification {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final RuleBudgetId ID = new RuleBudgetId("club", "spring");

    private RuleBudget budget = RuleBudgetDecider.initial();

    @Test
    void holdsWhatAPurchaseIsWorthAndThenWhatIsLeft() {
        assertThat(hold("ada", 7, 0, 0, 60)).containsExactly(held("ada", 7, 60, 60));
        assertThat(hold("bob", 2, 0, 0, 60)).containsExactly(held("bob", 2, 40, 100));
        assertThat(hold("cyd", 3, 0, 0, 60)).isEmpty();
        assertThat(budget.held("cyd", "p")).isEmpty();
    }

    @Test
    void holdsOnceForAVersionOfTheAccount() {
        hold("ada", 7, 0, 0, 60);
        assertThat(hold("ada", 7, 0, 0, 60)).isEmpty();
        assertThat(hold("ada", 7, 0, 0, 80)).containsExactly(held("ada", 7, 80, 80));
        assertThat(hold("ada", 7, 0, 0, 10)).as("somebody may count on it").isEmpty();
    }

    @Test
    void isSettledOnlyOnceTheAccountHasMoved() {
        hold("ada", 7, 0, 0, 60);
        assertThat(settle("ada", 7, 0)).isEmpty();
        assertThat(settle("ada", 8, 50)).containsExactly(settled("ada", 50, 50));
        assertThat(settle("ada", 9, 0)).as("nothing is held").isEmpty();
    }

    @Test
    void givesBackWhatAPurchaseNoLongerHas() {
        hold("ada", 7, 0, 0, 100);
        settle("ada", 8, 100);
        assertThat(hold("ada", 12, budget.moves(), 100, 30)).containsExactly(held("ada", 12, 100, 100));
        assertThat(settle("ada", 13, 30)).containsExactly(settled("ada", 30, 30));
        assertThat(hold("bob", 1, budget.moves(), 0, 99)).containsExactly(held("bob", 1, 70, 100));
    }

    @Test
    void aLaterLookTakesTheHoldOver() {
        hold("ada", 7, 0, 0, 60);
        assertThat(hold("ada", 9, 0, 20, 30)).containsExactly(held("ada", 9, 30, 30));
        assertThat(refused("ada", 8, 0, 0, 60)).isTrue();
    }

    @Test
    void whoLookedBeforeTheLastSettlementLooksAnew() {
        hold("ada", 7, 0, 0, 60);
        settle("ada", 8, 60);
        assertThat(refused("ada", 7, 0, 0, 80)).isTrue();
        assertThat(refused("ada", 8, budget.moves(), 60, 80)).isFalse();
    }

    @Test
    void oneSettlementSendsHardlyAnyOtherPurchaseBack() {
        hold("ada", 7, 0, 0, 60);
        settle("ada", 8, 60);
        assertThat(IntStream.range(0, 2_000).filter(i -> refused("m" + i, 1, 0, 0, 1)))
                .hasSizeLessThan(5);
    }

    @Test
    void snapshotFromWhenThereWereFewerSharesKnowsWhatWasSettled() {
        List<Long> of64 = LongStream.range(0, 64).boxed().toList();
        RuleBudget old = new RuleBudget(60, 64, Map.of(), of64);
        for (String customer : List.of("ada", "bob", "cyd", "dan")) {
            assertThat(old.settledLast(customer, "p")).isEqualTo(Math.floorMod((customer + " p").hashCode(), 64));
        }
        assertThat(old.without("ada", "p", 0).settledLast("ada", "p")).isEqualTo(65);
    }

    @Test
    void accountGivesNoMoreThanItIsToldAndSaysWhy() {
        EarningRule spring = new EarningRule(
                "spring",
                EarningRule.Occasion.PURCHASE,
                null,
                null,
                new PerAmount(BigDecimal.ONE, BigDecimal.ONE),
                null,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                100);
        Programme club = Programmes.club(spring);
        CountPurchase ten = new CountPurchase(ADA, club, club, Programmes.purchase("p", "10", NOW), NOW);
        assertThat(rules(ten.within(Map.of("spring", 10L))))
                .containsExactly(new RulePoints("spring", 10, "10 / 1 x 1"));
        assertThat(rules(ten.within(Map.of("spring", 4L))))
                .containsExactly(new RulePoints("spring", 4, "10 / 1 x 1, budget left 4"));
        assertThat(rules(ten)).containsExactly(new RulePoints("spring", 0, "10 / 1 x 1, budget left 0"));
    }

    @Test
    void accountThatGivesABudgetUpHasMoved() {
        assertThat(events(LoyaltyAccountDecider.decide(new GiveUpBudget(ADA, "p", NOW), member())))
                .containsExactly(new RuleBudgetGivenUp("club", "ada", "p", NOW));
    }

    private static LoyaltyAccount member() {
        return LoyaltyAccountDecider.evolve(
                LoyaltyAccountDecider.initial(), new MemberEnrolled("club", "ada", "", null, Programmes.ENROLLED));
    }

    private static List<RulePoints> rules(CountPurchase command) {
        return events(LoyaltyAccountDecider.decide(command, member())).stream()
                .filter(PurchaseCounted.class::isInstance)
                .flatMap(event -> ((PurchaseCounted) event).rules().stream())
                .toList();
    }

    private static List<LoyaltyEvent> events(Decision<LoyaltyEvent> decision) {
        return decision instanceof Decision.Accepted<LoyaltyEvent>(List<LoyaltyEvent> events) ? events : List.of();
    }

    private List<RuleBudgetEvent> hold(String customer, long account, long seen, long counted, long wanted) {
        return run(holding(customer, account, seen, counted, wanted));
    }

    private boolean refused(String customer, long account, long seen, long counted, long wanted) {
        return RuleBudgetDecider.decide(holding(customer, account, seen, counted, wanted), budget)
                instanceof Decision.Rejected<RuleBudgetEvent>;
    }

    private static HoldRuleBudget holding(String customer, long account, long seen, long counted, long wanted) {
        return new HoldRuleBudget(ID, customer, "p", seen, account, counted, wanted, 100, NOW);
    }

    private List<RuleBudgetEvent> settle(String customer, long account, long counted) {
        return run(new SettleRuleBudget(ID, customer, "p", account, counted, NOW));
    }

    private List<RuleBudgetEvent> run(RuleBudgetCommand command) {
        List<RuleBudgetEvent> events = RuleBudgetDecider.decide(command, budget)
                        instanceof Decision.Accepted<RuleBudgetEvent>(List<RuleBudgetEvent> decided)
                ? decided
                : List.of();
        events.forEach(event -> budget = RuleBudgetDecider.evolve(budget, event));
        return events;
    }

    private static RuleBudgetHeld held(String customer, long account, long points, long taken) {
        return new RuleBudgetHeld("club", "spring", customer, "p", account, points, taken, NOW);
    }

    private static RuleBudgetSettled settled(String customer, long points, long taken) {
        return new RuleBudgetSettled("club", "spring", customer, "p", points, taken, NOW);
    }
}
