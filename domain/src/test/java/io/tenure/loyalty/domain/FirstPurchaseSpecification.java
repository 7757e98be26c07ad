package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.Asking;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.EarningRule.Occasion;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first purchase brings 500 points; a stamp of 3 is given up to 5 in a month, and 4 in a day. */
class FirstPurchaseSpecification {

    private static final EarningRule WELCOME = new EarningRule(
            "welcome",
            Occasion.PURCHASE,
            Asking.ofPurchase("firstPurchase", true),
            null,
            new Fixed(500),
            null,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE);
    private static final EarningRule STAMP =
            new EarningRule("stamp", Occasion.PURCHASE, null, null, new Fixed(3), null, Long.MAX_VALUE, 4, 5);
    private static final Programme CLUB = Programmes.club(BASE, WELCOME);
    private static final Programme STAMPS = Programmes.club(STAMP);
    private static final Instant BOUGHT = ENROLLED.plus(Duration.ofDays(1));

    private final Records records = new Records(CLUB, "ada", "twin");

    @Test
    void onlyTheFirstPurchaseIsTheFirst() {
        assertThat(buy(CLUB, ADA, "p1", "10", BOUGHT)).containsExactly("base", "welcome");
        assertThat(buy(CLUB, ADA, "p2", "10", BOUGHT)).containsExactly("base");
    }

    @Test
    void firstPurchaseStaysTheFirstWhenItIsCountedAnew() {
        buy(CLUB, ADA, "p1", "10", BOUGHT);
        assertThat(buy(CLUB, ADA, "p1", "12", BOUGHT)).containsExactly("base", "welcome");
        buy(CLUB, ADA, "p2", "10", BOUGHT);
        assertThat(buy(CLUB, ADA, "p1", "15", BOUGHT))
                .as("whatever was bought since")
                .containsExactly("base", "welcome");
    }

    @Test
    void goodsThatComeBackOfTheFirstPurchaseTakeWhatTheyHadEarned() {
        buy(CLUB, ADA, "p1", "10", BOUGHT);
        buy(CLUB, ADA, "p2", "10", BOUGHT);
        records.run(new CountReturn(
                ADA,
                CLUB,
                CLUB,
                Programmes.back("p1", "b1", "1"),
                Programmes.purchase("p1", "10", BOUGHT),
                BOUGHT.plusSeconds(1)));
        assertThat(records.of("ada").balance()).isEqualTo(519);
    }

    @Test
    void purchaseAfterOneThatWasTakenBackIsNoFirstOne() {
        buy(CLUB, ADA, "p1", "10", BOUGHT);
        records.run(new DropPurchase(ADA, CLUB, CLUB, "p1", BOUGHT));
        assertThat(buy(CLUB, ADA, "p2", "10", BOUGHT)).containsExactly("base");
    }

    @Test
    void purchaseAfterThoseThatAreForgottenIsNoFirstOne() {
        buy(CLUB, ADA, "p1", "10", BOUGHT);
        Instant later = BOUGHT.plus(Duration.ofDays(401));
        assertThat(buy(CLUB, ADA, "p2", "10", later)).containsExactly("base");
        assertThat(buy(CLUB, ADA, "p2", "12", later))
                .as("the only one that is known")
                .containsExactly("base");
    }

    @Test
    void customerWhoBoughtUnderAnotherRecordBuysNotForTheFirstTime() {
        buy(CLUB, Records.id("twin"), "t1", "10", BOUGHT);
        records.merge("twin", "ada", BOUGHT);
        assertThat(buy(CLUB, ADA, "p1", "10", BOUGHT)).containsExactly("base");
    }

    @Test
    void ruleGivesNoMoreInAMonthThanItSays() {
        assertThat(stamps("p1", "2026-01-30T10:00:00Z")).isEqualTo(3);
        assertThat(stamps("p2", "2026-01-31T10:00:00Z")).as("5 in January").isEqualTo(2);
        assertThat(stamps("p3", "2026-01-31T12:00:00Z")).isZero();
        assertThat(stamps("p4", "2026-02-01T00:00:00Z")).isEqualTo(3);
        assertThat(stamps("p5", "2026-02-01T10:00:00Z")).as("4 in a day").isEqualTo(1);
        assertThat(stamps("p6", "2026-02-02T10:00:00Z")).as("5 in February").isEqualTo(1);
    }

    @Test
    void purchaseThatIsCountedAnewTakesNoRoomFromItself() {
        assertThat(stamps("p1", "2026-01-30T10:00:00Z")).isEqualTo(3);
        records.run(count(STAMPS, ADA, "p1", "20", Instant.parse("2026-01-30T10:00:00Z")));
        assertThat(records.of("ada").balance()).isEqualTo(3);
    }

    private long stamps(String id, String at) {
        Account ada = records.of("ada");
        long before = ada.balance();
        records.run(count(STAMPS, ADA, id, "10", Instant.parse(at)));
        return ada.balance() - before;
    }

    private List<String> buy(Programme club, AccountId who, String id, String amount, Instant at) {
        List<LoyaltyEvent> events = records.run(count(club, who, id, amount, at));
        return events.stream()
                .filter(PurchaseCounted.class::isInstance)
                .flatMap(event -> ((PurchaseCounted) event).rules().stream())
                .map(RulePoints::rule)
                .toList();
    }

    private static CountPurchase count(Programme club, AccountId who, String id, String amount, Instant at) {
        return new CountPurchase(who, club, club, Programmes.purchase(id, amount, at), at);
    }
}
