package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.events.PricedLine;
import io.tenure.loyalty.programme.MemberPrice.Deal;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberPricingSpecification {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final Programme CLUB = club(
            list("all", null, each("milk", "0.90"), percent("dairy", "10")),
            list("silver", "silver", each("milk", "0.75"), each("bread", "2.00")),
            list("gold", "gold", percent("dairy", "33.3333")));

    @Test
    void eachLineHasTheBestPriceOfTheMembersTierAndThoseBelow() {
        assertThat(saved("blue", "10", item("milk", "2", "2.20")))
                .containsExactly(new PricedLine(1, "all", new BigDecimal("0.40")));
        assertThat(saved("silver", "10", item("milk", "2", "2.20")))
                .containsExactly(new PricedLine(1, "silver", new BigDecimal("0.70")));
        assertThat(saved("gold", "10", item("milk", "2", "2.20"), item("cheese", "1", "3.00")))
                .containsExactly(
                        new PricedLine(1, "gold", new BigDecimal("0.73")),
                        new PricedLine(2, "gold", new BigDecimal("0.99")));
        assertThat(saved("", "10", item("bread", "1", "3"))).isEmpty();
    }

    @Test
    void priceAboveThatOfOthersChangesNothing() {
        assertThat(saved("silver", "10", item("bread", "1", "1.80"))).isEmpty();
        assertThat(saved("silver", "10", item("bread", "1", "0"))).isEmpty();
    }

    @Test
    void listsHoldFromTheirFirstDayToTheirLast() {
        Programme club = club(new PriceList("week", word(), null, MAY, MAY.plusDays(6), List.of(each("milk", "1"))));
        PurchasedItem milk = item("milk", "1", "2");
        assertThat(of(club, MAY.minusDays(1), milk)).isEmpty();
        assertThat(of(club, MAY, milk)).hasSize(1);
        assertThat(of(club, MAY.plusDays(6), milk)).hasSize(1);
        assertThat(of(club, MAY.plusDays(7), milk)).isEmpty();
    }

    @Test
    void anItemsOwnCategoryCountsWhereTheProgrammeSortsTheArticleIntoNone() {
        PurchasedItem yoghurt = new PurchasedItem("yoghurt", BigDecimal.ONE, new BigDecimal("2.00"), "dairy");
        PurchasedItem milk = new PurchasedItem("milk", BigDecimal.ONE, new BigDecimal("0.80"), "drinks");

        assertThat(saved("blue", "10", yoghurt)).containsExactly(new PricedLine(1, "all", new BigDecimal("0.20")));
        assertThat(saved("blue", "10", milk)).containsExactly(new PricedLine(1, "all", new BigDecimal("0.08")));
    }

    @Test
    void savingIsNeverMoreThanThePurchaseCosts() {
        assertThat(saved("silver", "1.00", item("milk", "2", "2.20"), item("bread", "1", "3")))
                .containsExactly(
                        new PricedLine(1, "silver", new BigDecimal("0.70")),
                        new PricedLine(2, "silver", new BigDecimal("0.30")));
    }

    @Test
    void otherCurrencyHasNoMemberPrices() {
        assertThat(MemberPricing.of(CLUB, "gold", MAY, Money.of("10", "EUR"), List.of(item("milk", "1", "2"))))
                .isEmpty();
    }

    @Property(tries = 300)
    void higherTierNeverPaysMoreAndNobodyIsPaid(
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 5_000) Integer> pence) {
        List<PurchasedItem> lines = pence.stream()
                .map(each -> item(
                        List.of("milk", "cheese", "bread", "wine").get(each % 4),
                        "3",
                        BigDecimal.valueOf(each, 2).toPlainString()))
                .toList();
        Money amount = new Money(
                lines.stream().map(PurchasedItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                Currency.getInstance("GBP"));
        BigDecimal before = BigDecimal.ZERO;
        for (String tier : List.of("blue", "silver", "gold")) {
            BigDecimal saved = MemberPricing.of(CLUB, tier, MAY, amount, lines).stream()
                    .map(PricedLine::saving)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(saved).isBetween(before, amount.amount());
            before = saved;
        }
    }

    private static List<PricedLine> saved(String tier, String amount, PurchasedItem... lines) {
        return MemberPricing.of(CLUB, tier, MAY, Money.of(amount, "GBP"), List.of(lines));
    }

    private static List<PricedLine> of(Programme club, LocalDate day, PurchasedItem line) {
        return MemberPricing.of(club, "", day, Money.of("10", "GBP"), List.of(line));
    }

    static Programme club(PriceList... lists) {
        return new Programme(
                new ProgrammeVersion("club", 1),
                word(),
                Currency.getInstance("GBP"),
                ZoneOffset.UTC,
                new PointTerms(RoundingMode.DOWN, 0, new Expiry.Never(), NegativeBalance.OWE, 400, 100, null),
                Map.of("milk", "dairy", "cheese", "dairy"),
                List.of(),
                1,
                new TierTerms(
                        List.of(tier("blue"), tier("silver"), tier("gold")),
                        TierTerms.Window.CALENDAR_YEAR,
                        TierTerms.Downgrade.ONE_STEP,
                        0),
                "9",
                List.of(),
                List.of(),
                Partners.NONE,
                new Benefits(List.of(lists), List.of(), List.of(), List.of()),
                0,
                null);
    }

    private static Tier tier(String id) {
        return new Tier(id, word(), null, null, null, null);
    }

    private static PriceList list(String id, @Nullable String tier, MemberPrice... prices) {
        return new PriceList(id, word(), tier, LocalDate.of(2026, 1, 1), null, List.of(prices));
    }

    private static MemberPrice each(String item, String price) {
        return new MemberPrice(item, null, new Deal.Each(new BigDecimal(price)));
    }

    private static MemberPrice percent(String category, String percent) {
        return new MemberPrice(null, category, new Deal.PercentOff(new BigDecimal(percent)));
    }

    private static PurchasedItem item(String sku, String quantity, String amount) {
        return new PurchasedItem(sku, new BigDecimal(quantity), new BigDecimal(amount));
    }

    private static Wording word() {
        return new Wording("Club", "会员");
    }
}
