package io.tenure.bootstrap.bench;

import io.tenure.shared.cel.CelRules;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleFailed;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rules tried on customers one after the other on one thread, beside CEL's runtime trying the same. */
final class RuleTrials implements Bench.Case {

    private static final int WARM_UPS = 2;
    private static final int PER_ROUND = 1_000;
    private static final long SEED = 20261125;

    private static final List<Column> COLUMNS = List.of(
            new Column("purchases", ColumnType.INTEGER, false),
            new Column("daysSinceLastPurchase", ColumnType.INTEGER, true),
            new Column("spent", ColumnType.DECIMAL, false),
            new Column("country", ColumnType.TEXT, false),
            new Column("tags", ColumnType.TEXTS, false));

    private static final List<String> RULES = List.of(
            "purchases > 3 && daysSinceLastPurchase <= 90",
            "spent > 1000 || purchases >= 10",
            "country == 'GB' && spent / purchases > 50",
            "'vip' in tags && !(daysSinceLastPurchase > 365)",
            "country in ['DE', 'FR', 'NL'] && purchases % 2 == 0");

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        List<Rule> ours = compile(new CelRules());
        List<Rule> theirs = compile(CelRules.runByCelAlone());
        List<Row> customers = customers();
        int passes = Math.max(1, scale.commands() / PER_ROUND);
        return Figure.atLeast(
                name(),
                "%d rules of the usual kind tried on %,d customers on one thread".formatted(RULES.size(), PER_ROUND),
                "trials/s",
                Turns.take(
                        WARM_UPS,
                        scale.rounds(),
                        () -> perSecond(ours, customers, passes * 20),
                        () -> perSecond(theirs, customers, passes)),
                "CEL's runtime with the same rules and customers",
                10);
    }

    private static double perSecond(List<Rule> rules, List<Row> customers, int passes) throws Exception {
        return Stopwatch.perSecond((long) passes * rules.size() * customers.size(), () -> {
            long met = 0;
            for (int pass = 0; pass < passes; pass++) {
                met += met(rules, customers);
            }
            if (met < 0) {
                throw new IllegalStateException("Nobody counts below nothing");
            }
        });
    }

    private static long met(List<Rule> rules, List<Row> customers) throws RuleFailed {
        long met = 0;
        for (Row customer : customers) {
            for (Rule rule : rules) {
                met += rule.test(customer) ? 1 : 0;
            }
        }
        return met;
    }

    private static List<Rule> compile(Rules rules) throws RuleInvalid {
        List<Rule> compiled = new ArrayList<>();
        for (String source : RULES) {
            compiled.add(rules.compile(source, COLUMNS));
        }
        return compiled;
    }

    private static List<Row> customers() {
        Random random = new Random(SEED);
        List<String> countries = List.of("GB", "DE", "FR", "US");
        return random.ints(PER_ROUND, 1, 20)
                .mapToObj(purchases -> List.<Object>of(
                        (long) purchases,
                        random.nextLong(700),
                        random.nextDouble(5_000),
                        countries.get(random.nextInt(countries.size())),
                        random.nextBoolean() ? List.of("vip", "new") : List.of()))
                .<Row>map(values -> values::get)
                .toList();
    }
}
