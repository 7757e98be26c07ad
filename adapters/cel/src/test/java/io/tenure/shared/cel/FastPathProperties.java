package io.tenure.shared.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.RuleFailed;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class FastPathProperties {

    @Property(tries = 1_000, seed = "1")
    void theFastPathAnswersAsCelDoes(@ForAll("rules") String source, @ForAll("completeCustomers") Row customer) {
        CelRule rule = (CelRule) Shop.rule(source);

        assertThat(rule.isFast()).as(source).isTrue();
        assertThat(answer(() -> rule.test(customer))).as(source).isEqualTo(answer(() -> Shop.runByCelAlone(source)
                .test(customer)));
    }

    /**
     * Of two things that are wrong with one part, CEL may name the failure first; an absent value is a no all the same.
     */
    @Property(tries = 1_000, seed = "1")
    void theFastPathAnswersAsCelDoesWhenValuesAreAbsent(
            @ForAll("rules") String source, @ForAll("customersWithGaps") Row customer) {
        String byCel = answer(() -> Shop.runByCelAlone(source).test(customer));

        assertThat(answer(() -> Shop.rule(source).test(customer)))
                .as(source)
                .satisfiesAnyOf(answer -> assertThat(answer).isEqualTo(byCel), answer -> assertThat(
                                List.of(answer, byCel.contains("has no answer")))
                        .isEqualTo(List.of("false", true)));
    }

    private interface Trial {
        boolean run() throws RuleFailed;
    }

    private static String answer(Trial trial) {
        try {
            return Boolean.toString(trial.run());
        } catch (RuleFailed e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Provide
    Arbitrary<String> rules() {
        return condition(3);
    }

    private static Arbitrary<String> condition(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                comparison(whole(2), whole(2)),
                comparison(decimal(2), decimal(2)),
                comparison(whole(1), decimal(1)),
                comparison(text(), text()),
                Arbitraries.of(
                        "partner",
                        "true",
                        "partner == false",
                        "country.contains('E')",
                        "country.startsWith('D')",
                        "country.endsWith(country)",
                        "country in ['DE', 'FR']",
                        "'vip' in tags",
                        "country in tags"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> part = condition(depth - 1);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, leaf),
                net.jqwik.api.Tuple.of(2, Combinators.combine(part, part).as((a, b) -> "(" + a + ") && (" + b + ")")),
                net.jqwik.api.Tuple.of(2, Combinators.combine(part, part).as((a, b) -> "(" + a + ") || (" + b + ")")),
                net.jqwik.api.Tuple.of(1, part.map(a -> "!(" + a + ")")),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(part, part, part)
                                .as((a, b, c) -> "((" + a + ") ? " + b + " : " + c + ")")));
    }

    private static Arbitrary<String> comparison(Arbitrary<String> left, Arbitrary<String> right) {
        return Combinators.combine(left, Arbitraries.of("==", "!=", "<", "<=", ">", ">="), right)
                .as((a, operator, b) -> a + " " + operator + " " + b);
    }

    private static Arbitrary<String> whole(int depth) {
        Arbitrary<String> leaf =
                Arbitraries.of("purchases", "daysSinceLastPurchase", "0", "1", "90", "-7", "9223372036854775807");
        return depth == 0 ? leaf : Arbitraries.oneOf(leaf, sum(whole(depth - 1), "+", "-", "*", "/", "%"));
    }

    private static Arbitrary<String> decimal(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("spent", "profitTrend", "0.0", "2.5", "-1e300");
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        sum(decimal(depth - 1), "+", "-", "*", "/"),
                        whole(0).map(number -> "(spent + " + number + ")"));
    }

    private static Arbitrary<String> sum(Arbitrary<String> part, String... operators) {
        return Combinators.combine(part, Arbitraries.of(operators), part)
                .as((a, operator, b) -> "(" + a + " " + operator + " " + b + ")");
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("country", "'DE'", "'d'", "''", "'中国'");
    }

    @Provide
    Arbitrary<Row> completeCustomers() {
        return customers(0);
    }

    @Provide
    Arbitrary<Row> customersWithGaps() {
        return customers(0.2);
    }

    private static Arbitrary<Row> customers(double gaps) {
        Arbitrary<@Nullable Object> whole = Arbitraries.of(0L, 1L, 3L, 90L, -7L, Long.MAX_VALUE, Long.MIN_VALUE)
                .map(Object.class::cast);
        Arbitrary<@Nullable Object> decimal = Arbitraries.of(
                        0.0, -0.0, 1.0, 2.5, 1e300, Double.NaN, Double.POSITIVE_INFINITY, 9.2e18, -1e19)
                .map(Object.class::cast);
        Arbitrary<@Nullable Object> text = Arbitraries.of("DE", "FR", "", "中国").map(Object.class::cast);
        Arbitrary<@Nullable Object> truth = Arbitraries.of(true, false).map(Object.class::cast);
        Arbitrary<@Nullable Object> texts =
                Arbitraries.of(List.of(), List.of("vip"), List.of("DE", "new")).map(Object.class::cast);
        List<Arbitrary<@Nullable Object>> values = Shop.COLUMNS.stream()
                .map(Column::type)
                .map(type -> switch (type) {
                    case INTEGER -> whole;
                    case DECIMAL -> decimal;
                    case TEXT -> text;
                    case TRUTH -> truth;
                    case TEXTS -> texts;
                })
                .map(value -> value.injectNull(gaps))
                .toList();
        return Combinators.combine(values).as(row -> (Row) row::get);
    }
}
