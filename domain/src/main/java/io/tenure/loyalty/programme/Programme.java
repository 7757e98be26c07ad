package io.tenure.loyalty.programme;

import io.tenure.loyalty.events.RulePoints;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a loyalty programme.
 *
 * @param zone where days, weekdays and hours are counted
 * @param categories the category of each article that the programme sorts itself
 * @param mostFactors how many rules that multiply may count for one purchase, those with the largest factors
 * @param tiers lowest first; empty for a programme without
 * @param cardPrefix the digits that numbers of its cards begin with
 * @param storedValue one for each currency in which members can store money
 * @param coupons that can be issued
 * @param partners in whose outlets members earn and spend points
 * @param benefits what members have beside points
 * @param control of a million new members so many are left out; 0 for none
 * @param pointCost what a point costs the firm; null when that is not said
 */
public record Programme(
        ProgrammeVersion id,
        Wording title,
        Currency currency,
        ZoneId zone,
        PointTerms points,
        Map<String, String> categories,
        List<EarningRule> earn,
        int mostFactors,
        TierTerms tiers,
        String cardPrefix,
        List<WalletTerms> storedValue,
        List<CouponDefinition> coupons,
        Partners partners,
        Benefits benefits,
        int control,
        @Nullable BigDecimal pointCost) {

    public Programme {
        categories = Map.copyOf(categories);
        earn = List.copyOf(earn);
        storedValue = List.copyOf(storedValue);
        coupons = List.copyOf(coupons);
    }

    /** What the programme says of the article, or else what the purchase says; null for none. */
    public @Nullable String categoryOf(PurchasedItem item) {
        return categories.getOrDefault(item.sku(), item.ownCategory());
    }

    /** The points of each rule with a budget, among those that were given by this version. */
    public Map<String, Long> ofBudgets(List<RulePoints> given) {
        return given.stream()
                .filter(each -> each.points() > 0
                        && rule(each.rule()).filter(EarningRule::hasBudget).isPresent())
                .collect(Collectors.toUnmodifiableMap(RulePoints::rule, RulePoints::points, Long::sum));
    }

    /** Whether a rule by which members earn looks at something of {@link PurchaseColumns}. */
    public boolean asksFor(String column) {
        return conditions().anyMatch(rule -> rule.columns().contains(column));
    }

    /**
     * Those of the texts in a column of {@link PurchaseColumns} that rules by which members earn name; all where one
     * does more with the column than to look for a text.
     */
    public List<String> named(String column, List<String> texts) {
        Set<String> names = new HashSet<>();
        for (Rule rule : conditions().toList()) {
            List<Mention> mentions = rule.mentions(column);
            if (mentions.stream().anyMatch(each -> each.text() == null)
                    || (mentions.isEmpty() && rule.columns().contains(column))) {
                return texts;
            }
            mentions.stream().flatMap(each -> Stream.ofNullable(each.text())).forEach(names::add);
        }
        return texts.stream().filter(names::contains).toList();
    }

    private Stream<Rule> conditions() {
        return earn.stream()
                .flatMap(rule -> Stream.of(rule.when(), rule.items()))
                .filter(Objects::nonNull);
    }

    public Optional<EarningRule> rule(String wanted) {
        return earn.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    /** What holds for stored money in a currency; empty where none can be stored. */
    public Optional<WalletTerms> storedValue(Currency wanted) {
        return storedValue.stream()
                .filter(each -> each.currency().equals(wanted))
                .findFirst();
    }

    public Optional<CouponDefinition> coupon(String wanted) {
        return coupons.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    /** What points cost, in the smallest unit of the currency at the finest; null when that is not said. */
    public @Nullable BigDecimal cost(long points) {
        return pointCost == null
                ? null
                : pointCost
                        .multiply(BigDecimal.valueOf(points))
                        .setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_EVEN);
    }

    public LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }
}
