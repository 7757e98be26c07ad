package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static io.tenure.loyalty.events.PartnerCause.GIVEN_BACK;
import static io.tenure.loyalty.events.PartnerCause.ISSUED;
import static io.tenure.loyalty.events.PartnerCause.REDEEMED;
import static io.tenure.loyalty.events.PartnerCause.TAKEN_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.events.PartnerReckoned;
import io.tenure.loyalty.programme.EarningRule.Occasion;
import io.tenure.loyalty.programme.Partner;
import io.tenure.loyalty.programme.PartnerTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.loyalty.programme.Wording;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PartnerSpecification {

    private static final Programme CLUB = Programmes.with(
            Programmes.club(BASE),
            partner("bakery", List.of("bakery-1", "bakery-2"), terms("2026-01-01", "0.0125", "0.0075")),
            partner(
                    "cinema",
                    List.of("cinema"),
                    terms("2026-03-01", "0.02", "0.01"),
                    terms("2026-01-10", "0.01", "0.005")));
    private static final Instant BOUGHT = ENROLLED.plus(Duration.ofDays(20));
    private static final String OWN = "high-street";

    private final Account ada = new Account(ADA);

    /** What a test looks at. */
    record Reckoned(String partner, String month, PartnerCause cause, String reference, long points, String amount) {

        static Reckoned of(PartnerReckoned e) {
            return new Reckoned(
                    e.partner(),
                    e.month(),
                    e.cause(),
                    e.reference(),
                    e.points(),
                    e.amount().toPlainString());
        }
    }

    @Test
    void partnerOwesForPointsThatItsOutletsIssue() {
        assertThat(buy("p1", "bakery-2", "137", BOUGHT, BOUGHT))
                .containsExactly(new Reckoned("bakery", "2026-01", ISSUED, "p1", 137, "1.71"));
        assertThat(buy("p1", "bakery-2", "137", BOUGHT, BOUGHT))
                .as("told twice")
                .isEmpty();
        assertThat(buy("p2", OWN, "137", BOUGHT, BOUGHT)).as("at home").isEmpty();
    }

    @Test
    void returnTakesBackTheDifferenceSoThatNothingIsLeftOfAWholeOne() {
        buy("p1", "bakery-1", "137", BOUGHT, BOUGHT);
        assertThat(goodsBack("p1", "37", "b1"))
                .containsExactly(new Reckoned("bakery", "2026-01", TAKEN_BACK, "p1", 37, "0.46"));
        assertThat(goodsBack("p1", "100", "b2"))
                .containsExactly(new Reckoned("bakery", "2026-01", TAKEN_BACK, "p1", 100, "1.25"));
    }

    @Test
    void purchaseTakenBackLaterBelongsToTheMonthThatLearnsOfIt() {
        buy("p1", "cinema", "100", BOUGHT, BOUGHT);
        Instant later = Instant.parse("2026-04-01T00:30:00Z"); // which is in April by the clock of London
        assertThat(reckoned(ada.when(new DropPurchase(ADA, CLUB, CLUB, "p1", later))))
                .containsExactly(new Reckoned("cinema", "2026-04", TAKEN_BACK, "p1", 100, "1.00"));
    }

    @Test
    void termsAreThoseOfTheDayOfThePurchase() {
        Instant march = Instant.parse("2026-03-02T10:00:00Z");
        assertThat(buy("p0", "cinema", "100", ENROLLED.plusSeconds(1), march))
                .as("before the first terms")
                .isEmpty();
        assertThat(buy("p1", "cinema", "100", BOUGHT, march))
                .containsExactly(new Reckoned("cinema", "2026-03", ISSUED, "p1", 100, "1.00"));
        assertThat(buy("p2", "cinema", "100", march, march))
                .containsExactly(new Reckoned("cinema", "2026-03", ISSUED, "p2", 100, "2.00"));
    }

    @Test
    void correctedPurchaseGoesFromOnePartnerToTheOther() {
        buy("p1", "bakery-1", "100", BOUGHT, BOUGHT);
        assertThat(buy("p1", "cinema", "100", BOUGHT, BOUGHT))
                .containsExactly(
                        new Reckoned("bakery", "2026-01", TAKEN_BACK, "p1", 100, "1.25"),
                        new Reckoned("cinema", "2026-01", ISSUED, "p1", 100, "1.00"));
        assertThat(buy("p1", OWN, "100", BOUGHT, BOUGHT))
                .containsExactly(new Reckoned("cinema", "2026-01", TAKEN_BACK, "p1", 100, "1.00"));
    }

    @Test
    void firmOwesForPointsThatAreSpentThereUntilTheyAreGivenBack() {
        ada.when(new AdjustPoints(ADA, CLUB, "a1", 90, "welcome", "clerk", BOUGHT));
        RedeemPoints spend = new RedeemPoints(ADA, CLUB, "r1", 50, "bread", null, "bakery-1", BOUGHT);
        assertThat(reckoned(ada.when(spend)))
                .containsExactly(new Reckoned("bakery", "2026-01", REDEEMED, "r1", 50, "0.38"));
        Instant later = BOUGHT.plus(Duration.ofDays(30));
        assertThat(reckoned(ada.when(new CancelRedemption(ADA, CLUB, "r1", later))))
                .containsExactly(new Reckoned("bakery", "2026-02", GIVEN_BACK, "r1", 50, "0.38"));
        assertThat(reckoned(ada.when(new CancelRedemption(ADA, CLUB, "r1", later))))
                .isEmpty();
    }

    @Test
    void whatMembersHaveSpentAlreadyIsNoDebtOfThePartner() {
        buy("p1", "bakery-1", "100", BOUGHT, BOUGHT);
        Instant active = BOUGHT.plus(Duration.ofDays(15));
        ada.when(new RedeemPoints(ADA, CLUB, "r1", 100, "tea", null, OWN, active));
        assertThat(reckoned(ada.when(new DropPurchase(ADA, CLUB, CLUB, "p1", active))))
                .containsExactly(new Reckoned("bakery", "2026-02", TAKEN_BACK, "p1", 100, "1.25"));
    }

    /** One thing that happens, some hours after the last. */
    record Step(int what, int which, int outlet, int much, int hours) {}

    @Property(tries = 300)
    void sumOfAllThatWasReckonedIsWhatPurchasesAndRedemptionsAreWorth(@ForAll("steps") List<Step> steps) {
        Account member = new Account(ADA);
        member.when(new AdjustPoints(ADA, CLUB, "a1", 100, "welcome", "clerk", ENROLLED));
        Map<String, BigDecimal> owed = new HashMap<>();
        Instant now = BOUGHT;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            member.when(command(step, now)).forEach(event -> {
                if (event instanceof PartnerReckoned e) {
                    assertThat(e.amount().signum()).isNotNegative();
                    owed.merge(e.partner(), e.owedByPartner(), BigDecimal::add);
                }
            });
        }
        Map<String, BigDecimal> worth = new HashMap<>();
        Stream.of(
                        member.member().purchases().shares().values().stream()
                                .map(share -> Map.entry(share.partner(), share.amount())),
                        member.member().redemptions().shares().values().stream()
                                .map(share -> Map.entry(
                                        share.partner(), share.amount().negate())))
                .flatMap(all -> all)
                .forEach(each -> worth.merge(each.getKey(), each.getValue(), BigDecimal::add));
        owed.forEach((partner, sum) ->
                assertThat(sum).as(partner).isEqualByComparingTo(worth.getOrDefault(partner, BigDecimal.ZERO)));
        Purchases purchases = member.member().purchases();
        purchases.counted().values().stream()
                .filter(counted -> purchases.shares().containsKey(counted.purchaseId()))
                .forEach(counted -> assertThat(purchases.shares().get(counted.purchaseId()))
                        .extracting(PartnerShare::points)
                        .isEqualTo(counted.points()));
    }

    private static LoyaltyCommand command(Step step, Instant now) {
        String purchase = "p" + step.which();
        String outlet = List.of("bakery-1", "bakery-2", "cinema", OWN).get(step.outlet());
        String amount = BigDecimal.valueOf(step.much(), 2).toPlainString();
        return switch (step.what()) {
            case 0, 1 -> new CountPurchase(ADA, CLUB, CLUB, purchase(purchase, outlet, amount, now), now);
            case 2 -> new DropPurchase(ADA, CLUB, CLUB, purchase, now);
            case 3 ->
                new CountReturn(
                        ADA,
                        CLUB,
                        CLUB,
                        Programmes.back(purchase, "b" + now, amount),
                        purchase(purchase, outlet, "100", now),
                        now);
            case 4 -> new CancelRedemption(ADA, CLUB, "r" + step.which(), now);
            default -> new RedeemPoints(ADA, CLUB, "r" + step.which(), step.much() % 30 + 1, "tea", null, outlet, now);
        };
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 30_000),
                        Arbitraries.integers().between(0, 100))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    private List<Reckoned> buy(String id, String outlet, String pounds, Instant at, Instant now) {
        return reckoned(ada.when(new CountPurchase(ADA, CLUB, CLUB, purchase(id, outlet, pounds, at), now)));
    }

    private List<Reckoned> goodsBack(String purchase, String pounds, String id) {
        return reckoned(ada.when(new CountReturn(
                ADA,
                CLUB,
                CLUB,
                Programmes.back(purchase, id, pounds),
                purchase(purchase, "bakery-1", "137", BOUGHT),
                BOUGHT)));
    }

    private static List<Reckoned> reckoned(List<LoyaltyEvent> events) {
        return events.stream()
                .filter(PartnerReckoned.class::isInstance)
                .map(PartnerReckoned.class::cast)
                .map(Reckoned::of)
                .toList();
    }

    private static Purchase purchase(String id, String outlet, String pounds, Instant at) {
        return new Purchase(id, Occasion.PURCHASE, at, "STORE", outlet, Money.of(pounds, "GBP"), List.of(), List.of());
    }

    private static Partner partner(String id, List<String> outlets, PartnerTerms... terms) {
        return new Partner(id, new Wording(id, id), outlets, List.of(terms));
    }

    private static PartnerTerms terms(String from, String earn, String burn) {
        return new PartnerTerms(LocalDate.parse(from), new BigDecimal(earn), new BigDecimal(burn));
    }
}
