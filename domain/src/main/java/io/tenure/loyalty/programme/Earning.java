package io.tenure.loyalty.programme;

import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.EarningRule.Reward.Factor;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.EarningRule.Reward.PerAmount;
import io.tenure.loyalty.programme.EarningRule.Reward.PerPiece;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rules.RuleFailed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a purchase is worth under a version of a programme, rule by rule. */
public final class Earning {

    /** More points than any rule gives, and few enough to be added. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final String NO_ANSWER = "no answer: ";
    private static final String BUDGET_LEFT = ", budget left ";

    private Earning() {}

    /** The points of each rule that gives any or has no answer, in the order of the programme. */
    public static List<RulePoints> of(Circumstances c) {
        List<EarningRule> rules = c.programme().earn().stream()
                .filter(rule -> rule.on() == c.purchase().occasion())
                .toList();
        List<RulePoints> plain = new ArrayList<>();
        for (EarningRule rule : rules) {
            if (!(rule.reward() instanceof Factor)) {
                plain(rule, c).ifPresent(plain::add);
            }
        }
        List<RulePoints> counted = best(plain, rules);
        long base = counted.stream().mapToLong(RulePoints::points).sum();
        List<RulePoints> all = new ArrayList<>(counted);
        all.addAll(foremost(best(factors(rules, base, c), rules), c.programme().mostFactors()));
        return all;
    }

    private static Optional<RulePoints> plain(EarningRule rule, Circumstances c) {
        try {
            return applies(rule, c) ? Optional.of(capped(rule, worked(rule, c), c)) : Optional.empty();
        } catch (RuleFailed failed) {
            return Optional.of(unanswered(rule, failed));
        }
    }

    private static boolean applies(EarningRule rule, Circumstances c) throws RuleFailed {
        return rule.when() == null || rule.when().test(PurchaseColumns.row(c));
    }

    private static RulePoints worked(EarningRule rule, Circumstances c) throws RuleFailed {
        return switch (rule.reward()) {
            case PerAmount(BigDecimal points, BigDecimal per) -> {
                BigDecimal amount = amount(rule, c);
                yield new RulePoints(
                        rule.id(),
                        rounded(amount.multiply(points), per, c),
                        plain(amount) + " / " + plain(per) + " x " + plain(points));
            }
            case PerPiece(BigDecimal points) -> {
                BigDecimal pieces = matches(rule, c) ? sum(items(rule, c), PurchasedItem::quantity) : BigDecimal.ZERO;
                yield new RulePoints(
                        rule.id(),
                        rounded(pieces.multiply(points), BigDecimal.ONE, c),
                        plain(pieces) + " x " + plain(points));
            }
            case Fixed(long points) -> new RulePoints(rule.id(), matches(rule, c) ? points : 0, Long.toString(points));
            case Factor _ -> throw new IllegalStateException("A factor is counted after the other rules");
        };
    }

    private static boolean matches(EarningRule rule, Circumstances c) throws RuleFailed {
        boolean given = c.purchase().amount() == null || amount(c).signum() > 0;
        return given
                && (rule.items() == null
                        || sum(items(rule, c), PurchasedItem::quantity).signum() > 0);
    }

    private static BigDecimal amount(EarningRule rule, Circumstances c) throws RuleFailed {
        return rule.items() == null ? amount(c) : sum(items(rule, c), PurchasedItem::amount);
    }

    private static BigDecimal amount(Circumstances c) {
        Money amount = c.purchase().amount();
        return amount == null ? BigDecimal.ZERO : amount.amount().max(BigDecimal.ZERO);
    }

    private static List<PurchasedItem> items(EarningRule rule, Circumstances c) throws RuleFailed {
        List<PurchasedItem> meant = new ArrayList<>();
        for (PurchasedItem item : c.purchase().items()) {
            if (rule.items() == null || rule.items().test(PurchaseColumns.row(c, item))) {
                meant.add(item);
            }
        }
        return meant;
    }

    private static BigDecimal sum(List<PurchasedItem> items, Function<PurchasedItem, BigDecimal> value) {
        return items.stream()
                .map(value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }

    private static List<RulePoints> factors(List<EarningRule> rules, long base, Circumstances c) {
        List<EarningRule> meant = new ArrayList<>();
        List<RulePoints> all = new ArrayList<>();
        for (EarningRule rule : rules) {
            try {
                if (rule.reward() instanceof Factor && matches(rule, c) && applies(rule, c)) {
                    meant.add(rule);
                }
            } catch (RuleFailed failed) {
                all.add(unanswered(rule, failed));
            }
        }
        meant.stream()
                .sorted(Comparator.comparing(Earning::factor).reversed())
                .forEach(rule -> all.add(capped(
                        rule,
                        new RulePoints(
                                rule.id(),
                                rounded(
                                        BigDecimal.valueOf(base)
                                                .multiply(factor(rule).subtract(BigDecimal.ONE)),
                                        BigDecimal.ONE,
                                        c),
                                base + " x (" + plain(factor(rule)) + " - 1)"),
                        c)));
        return all;
    }

    /** One that gives nothing takes none of the places. */
    private static List<RulePoints> foremost(List<RulePoints> factors, int places) {
        List<RulePoints> counted = new ArrayList<>();
        int taken = 0;
        for (RulePoints each : factors) {
            if (taken < places || isUnanswered(each)) {
                counted.add(each);
                taken += each.points() > 0 ? 1 : 0;
            }
        }
        return counted;
    }

    private static BigDecimal factor(EarningRule rule) {
        return rule.reward() instanceof Factor(BigDecimal factor) ? factor : BigDecimal.ONE;
    }

    private static RulePoints capped(EarningRule rule, RulePoints worked, Circumstances c) {
        long most = Math.max(0, Math.min(rule.perPurchase(), c.room().apply(rule)));
        return withinBudget(
                worked.points() <= most
                        ? worked
                        : new RulePoints(rule.id(), most, worked.arithmetic() + ", at most " + most),
                c.budget().apply(rule));
    }

    private static RulePoints withinBudget(RulePoints worked, long left) {
        return worked.points() <= left
                ? worked
                : new RulePoints(worked.rule(), left, worked.arithmetic() + BUDGET_LEFT + left);
    }

    /** Whether the rule would have given more if its budget had had more. */
    public static boolean isCut(RulePoints given) {
        return given.arithmetic().contains(BUDGET_LEFT);
    }

    /** Who got nothing is told why, where there would have been something. */
    private static boolean says(RulePoints worked) {
        return worked.points() > 0
                || isUnanswered(worked)
                || worked.arithmetic().endsWith(BUDGET_LEFT + 0);
    }

    private static boolean isUnanswered(RulePoints worked) {
        return worked.arithmetic().startsWith(NO_ANSWER);
    }

    private static RulePoints unanswered(EarningRule rule, RuleFailed failed) {
        return new RulePoints(rule.id(), 0, NO_ANSWER + failed.getMessage());
    }

    /** Of rules that exclude each other only the best; of the others those that say something. */
    private static List<RulePoints> best(List<RulePoints> worked, List<EarningRule> rules) {
        Map<String, RulePoints> bestOf = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        rules.forEach(rule -> {
            if (rule.bestOf() != null) {
                words.put(rule.id(), rule.bestOf());
            }
        });
        worked.forEach(each -> {
            String word = words.get(each.rule());
            if (word != null) {
                bestOf.merge(word, each, (one, other) -> other.points() > one.points() ? other : one);
            }
        });
        return worked.stream()
                .filter(each -> {
                    String word = words.get(each.rule());
                    return word == null || each.equals(bestOf.get(word));
                })
                .filter(Earning::says)
                .toList();
    }

    private static long rounded(BigDecimal points, BigDecimal per, Circumstances c) {
        return points.divide(per, 0, c.programme().points().rounding())
                .min(MOST)
                .longValueExact();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
