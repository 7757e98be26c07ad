package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.events.Buyer;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.Asking;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.EarningRule.Reward;
import io.tenure.loyalty.programme.EarningRule.Reward.Factor;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleFailed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/**
 * The first purchase brings 500 points, the silver tier doubles what it is worth, and who is in segment vip gets 7
 * more. Silver takes 100 points.
 */
class BuyerSpecification {

    private static final EarningRule WELCOME = when("firstPurchase", true, "welcome", new Fixed(500));
    private static final EarningRule SILVER = when("tier", "silver", "silver", new Factor(BigDecimal.TWO));
    private static final EarningRule VIP = when("segments", List.of("vip"), "vip", new Fixed(7));
    private static final Programme CLUB = PurchaseProperties.tiered(SILVER, BASE);
    private static final Programme SEGMENTED = PurchaseProperties.tiered(BASE, VIP);
    private static final Instant BOUGHT = ENROLLED.plus(Duration.ofDays(1));

    private final Account ada = new Account(ADA);

    @Test
    void purchaseToldAgainIsJudgedByTheTierThatWasHeldWhenItWasLearned() {
        buy(CLUB, "p1", "100");
        assertThat(ada.member().standing().tier()).isEqualTo("silver");
        assertThat(buy(CLUB, "p1", "100")).isEmpty();
        assertThat(ada.balance()).isEqualTo(100);
        buy(CLUB, "p2", "100");
        assertThat(ada.balance()).isEqualTo(300);
    }

    @Test
    void goodsThatComeBackAreJudgedLikeTheirPurchase() {
        buy(CLUB, "p1", "100");
        ada.when(new CountReturn(ADA, CLUB, CLUB, Programmes.back("p1", "b1", "1"), bought("p1", "100"), BOUGHT));
        assertThat(ada.balance()).isEqualTo(99);
    }

    @Test
    void correctionIsJudgedLikeWhatItCorrects() {
        buy(CLUB, "p1", "100");
        buy(CLUB, "p1", "120");
        assertThat(ada.balance()).isEqualTo(120);
        ada.when(new DropPurchase(ADA, CLUB, CLUB, "p1", BOUGHT));
        buy(CLUB, "p1", "110");
        assertThat(ada.balance()).as("taken back in between").isEqualTo(110);
    }

    @Test
    void segmentsAreThoseOfTheTimeWhenThePurchaseWasLearned() {
        assertThat(counted(buy(SEGMENTED, "p1", "10", "vip")).buyer())
                .isEqualTo(new Buyer("", true, true, List.of("vip")));
        assertThat(buy(SEGMENTED, "p1", "10")).isEmpty();
        buy(SEGMENTED, "p2", "10");
        assertThat(buy(SEGMENTED, "p2", "10", "vip")).isEmpty();
        buy(SEGMENTED, "p2", "12", "vip");
        assertThat(ada.balance()).isEqualTo(17 + 12);
    }

    @Test
    void segmentsAreThoseOfTheTimeWhenARuleFirstAskedForThem() {
        assertThat(counted(buy(CLUB, "p1", "10", "vip")).buyer()).isEqualTo(new Buyer("", true, false, List.of()));
        buy(SEGMENTED, "p1", "11", "vip");
        assertThat(ada.balance()).isEqualTo(18);
        buy(CLUB, "p1", "12");
        buy(SEGMENTED, "p1", "13");
        assertThat(ada.balance()).isEqualTo(20);
    }

    @Test
    void segmentsAreThoseOfTheTimeWhenARuleFirstAskedForThemAlsoWhereItGaveNothing() {
        buy(CLUB, "p1", "10");
        assertThat(counted(buy(SEGMENTED, "p1", "10")).buyer()).isEqualTo(new Buyer("", true, true, List.of()));
        assertThat(buy(SEGMENTED, "p1", "10", "vip")).isEmpty();
        assertThat(ada.balance()).isEqualTo(10);
    }

    @Test
    void segmentsThatNoRuleNamesAreNotWrittenDown() {
        Rule named = new Named("vip", Asking.ofPurchase("segments", List.of("vip")));
        Programme club = PurchaseProperties.tiered(BASE, PurchaseProperties.when(named, VIP));
        assertThat(counted(buy(club, "p1", "10", "at-risk", "vip")).buyer())
                .isEqualTo(new Buyer("", true, true, List.of("vip")));
        assertThat(ada.balance()).isEqualTo(17);
    }

    /** Asks for one segment by its name. */
    private record Named(String segment, Rule asked) implements Rule {

        @Override
        public String source() {
            return "\"" + segment + "\" in segments";
        }

        @Override
        public SortedSet<String> columns() {
            return asked.columns();
        }

        @Override
        public boolean test(Row row) throws RuleFailed {
            return asked.test(row);
        }

        @Override
        public Optional<SortedSet<Long>> thresholds(String column) {
            return asked.thresholds(column);
        }

        @Override
        public List<Mention> mentions(String column) {
            return column.equals("segments") ? List.of(new Mention(1, 1, segment)) : List.of();
        }
    }

    @Test
    void pointsAreTheSameHoweverTheyWereWorkedOut() {
        List<LoyaltyEvent> stored = new ArrayList<>();
        stored.add(new MemberEnrolled("club", "ada", "", null, ENROLLED));
        stored.addAll(buy(CLUB, "p1", "10"));
        LoyaltyAccount before = stored.stream()
                .map(event -> event instanceof PurchaseCounted counted ? otherwiseWorkedOut(counted) : event)
                .reduce(LoyaltyAccountDecider.initial(), LoyaltyAccountDecider::evolve, (_, later) -> later);
        assertThat(LoyaltyAccountDecider.decide(new CountPurchase(ADA, CLUB, CLUB, bought("p1", "10"), BOUGHT), before))
                .isEqualTo(Decision.acceptedAll(List.of()));
    }

    private static PurchaseCounted otherwiseWorkedOut(PurchaseCounted e) {
        return new PurchaseCounted(
                e.programme(),
                e.customerId(),
                e.purchaseId(),
                e.version(),
                e.purchasedAt(),
                e.day(),
                e.amount(),
                e.buyer(),
                e.rules().stream()
                        .map(each -> new RulePoints(each.rule(), each.points(), "10.0000 / 1 x 1"))
                        .toList(),
                e.points(),
                e.lotId(),
                e.correctableUntil(),
                e.occurredAt());
    }

    @Test
    void whatWasStoredBeforeTheBuyerWasWrittenDownSaysWhoItWas() {
        Programme club = PurchaseProperties.tiered(BASE, SILVER, WELCOME);
        List<LoyaltyEvent> stored = new ArrayList<>();
        stored.add(new MemberEnrolled("club", "ada", "", null, ENROLLED));
        stored.addAll(buy(club, "p1", "100"));
        stored.addAll(buy(club, "p2", "10"));
        LoyaltyAccount before = stored.stream()
                .map(event -> event instanceof PurchaseCounted counted ? counted.by(null) : event)
                .reduce(LoyaltyAccountDecider.initial(), LoyaltyAccountDecider::evolve, (_, later) -> later);
        for (Purchase told : List.of(bought("p1", "100"), bought("p2", "10"))) {
            assertThat(LoyaltyAccountDecider.decide(new CountPurchase(ADA, club, club, told, BOUGHT), before))
                    .isEqualTo(Decision.acceptedAll(List.of()));
        }
    }

    private static EarningRule when(String column, Object wanted, String id, Reward reward) {
        return PurchaseProperties.when(Asking.ofPurchase(column, wanted), Programmes.rule(id, reward));
    }

    private List<LoyaltyEvent> buy(Programme club, String id, String amount, String... segments) {
        return ada.when(new CountPurchase(ADA, club, club, bought(id, amount).of(List.of(segments)), BOUGHT));
    }

    private static Purchase bought(String id, String amount) {
        return Programmes.purchase(id, amount, BOUGHT);
    }

    private static PurchaseCounted counted(List<LoyaltyEvent> events) {
        return (PurchaseCounted) events.getFirst();
    }
}
