package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static io.tenure.loyalty.domain.Programmes.bestOf;
import static io.tenure.loyalty.domain.Programmes.capped;
import static io.tenure.loyalty.domain.Programmes.item;
import static io.tenure.loyalty.domain.Programmes.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.Circumstances;
import io.tenure.loyalty.programme.Earning;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.EarningRule.Reward.Factor;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.EarningRule.Reward.PerAmount;
import io.tenure.loyalty.programme.EarningRule.Reward.PerPiece;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarningSpecification {

    private static final Instant BOUGHT = ENROLLED.plus(Duration.ofDays(1));

    @Test
    void multipliersCountOnWhatTheOtherRulesGive() {
        assertThat(points("10.50", BASE, rule("five", new Fixed(5)), rule("triple", new Factor(new BigDecimal("3")))))
                .containsExactly(
                        new RulePoints("base", 10, "10.5 / 1 x 1"),
                        new RulePoints("five", 5, "5"),
                        new RulePoints("triple", 30, "15 x (3 - 1)"));
    }

    @Test
    void onlyTheLargestFactorsCount() {
        assertThat(points(
                        "10",
                        BASE,
                        rule("two", new Factor(new BigDecimal("2"))),
                        rule("four", new Factor(new BigDecimal("4"))),
                        rule("three", new Factor(new BigDecimal("3")))))
                .extracting(RulePoints::rule)
                .containsExactly("base", "four", "three");
    }

    @Test
    void ofRulesThatExcludeEachOtherTheBestCounts() {
        assertThat(points(
                        "10",
                        bestOf(BASE, "base"),
                        bestOf(rule("more", new PerAmount(new BigDecimal("2"), BigDecimal.ONE)), "base")))
                .containsExactly(new RulePoints("more", 20, "10 / 1 x 2"));
    }

    @Test
    void capBoundsWhatADayBrings() {
        Account ada = new Account(ADA);
        Programme club = Programmes.club(capped(BASE, 15));
        ada.when(new CountPurchase(ADA, club, club, Programmes.purchase("p1", "10", BOUGHT), BOUGHT));
        ada.when(new CountPurchase(ADA, club, club, Programmes.purchase("p2", "10", BOUGHT), BOUGHT));
        assertThat(ada.balance()).isEqualTo(15);
        Instant tomorrow = BOUGHT.plus(Duration.ofDays(1));
        ada.when(new CountPurchase(ADA, club, club, Programmes.purchase("p3", "10", tomorrow), tomorrow));
        assertThat(ada.balance()).isEqualTo(25);
    }

    @Test
    void stampsCountPieces() {
        Purchase basket = Programmes.purchase("p1", "10", BOUGHT, item("milk", 3, "3"), item("nails", 4, "7"));
        assertThat(Earning.of(of(basket, rule("stamp", new PerPiece(BigDecimal.ONE)))))
                .containsExactly(new RulePoints("stamp", 7, "7 x 1"));
    }

    @Test
    void namedGoodsThatCameBackAreCountedOutOneByOne() {
        Purchase basket = Programmes.purchase("p1", "10", BOUGHT, item("milk", 3, "3"), item("nails", 4, "7"));
        Purchase kept = basket.without(
                List.of(Programmes.back("p1", "b1", "2", new ReturnedItem("milk", new BigDecimal("2")))));
        assertThat(kept.amount()).isEqualTo(Money.of("8", "GBP"));
        assertThat(kept.items())
                .extracting(item -> item.amount().stripTrailingZeros())
                .containsExactly(new BigDecimal("1"), new BigDecimal("7"));
    }

    private static List<RulePoints> points(String amount, EarningRule... rules) {
        return Earning.of(of(Programmes.purchase("p1", amount, BOUGHT), rules));
    }

    private static Circumstances of(Purchase purchase, EarningRule... rules) {
        return new Circumstances(Programmes.club(rules), purchase, "", true, null, _ -> Long.MAX_VALUE);
    }
}
