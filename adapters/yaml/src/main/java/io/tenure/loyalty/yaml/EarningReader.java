package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.constant;
import static io.tenure.loyalty.yaml.ProgrammePart.number;

import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.EarningRule.Occasion;
import io.tenure.loyalty.programme.EarningRule.Reward;
import io.tenure.loyalty.programme.EarningRule.Reward.Factor;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.EarningRule.Reward.PerAmount;
import io.tenure.loyalty.programme.EarningRule.Reward.PerPiece;
import io.tenure.loyalty.programme.PurchaseColumns;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.Rules;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the rules by which a programme gives points. */
record EarningReader(Block root, Rules rules, List<TextProblem> problems) {

    static final int MOST_RULES = 200;
    static final long MOST_BUDGET = 1_000_000_000_000L;

    List<EarningRule> read() {
        List<Node> nodes = root.list("earn");
        List<EarningRule> earn = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            String rule = new Block("earn." + (i + 1), nodes.get(i), new ArrayList<>()).word("id");
            Block block = new Block("earn." + (rule.isEmpty() ? i + 1 : rule), nodes.get(i), problems);
            if (!ids.add(block.word("id"))) {
                block.problem("id", ProgrammeMistake.RULE_TWICE, rule);
            }
            earn.add(rule(rule, block));
        }
        if (earn.size() > MOST_RULES) {
            root.problem("earn", ProgrammeMistake.TOO_MANY_RULES, MOST_RULES, earn.size());
        }
        return earn;
    }

    private EarningRule rule(String rule, Block block) {
        EarningRule read = new EarningRule(
                rule,
                Occasion.valueOf(constant(block, "on", List.of("purchase", "referral"))),
                condition(block, "when", PurchaseColumns.ofPurchase()),
                condition(block, "items", PurchaseColumns.ofItem()),
                reward(block),
                block.optional("best-of").isPresent() ? block.word("best-of") : null,
                most(block, "most-per-purchase"),
                most(block, "most-per-day"),
                most(block, "most-per-month"),
                budget(block));
        block.nothingElse();
        return read;
    }

    private static long most(Block block, String key) {
        return block.optional(key).isPresent() ? block.number(key, 999_999) : Long.MAX_VALUE;
    }

    private static long budget(Block block) {
        return block.optional("budget").isEmpty()
                ? Long.MAX_VALUE
                : block.value("budget", EarningReader::points, 0L, ProgrammeMistake.BUDGET_OUT_OF_RANGE, MOST_BUDGET);
    }

    private static long points(String text) {
        if (!text.matches("[0-9]{1,13}") || Long.parseLong(text) > MOST_BUDGET) {
            throw new IllegalArgumentException(text);
        }
        return Long.parseLong(text);
    }

    private Reward reward(Block block) {
        boolean factor = block.optional("factor").isPresent();
        boolean each = block.optional("each").isPresent();
        boolean per = block.optional("per").isPresent();
        if (factor) {
            if (block.optional("points").isPresent() || each || per) {
                block.problem("factor", ProgrammeMistake.FACTOR_AND_POINTS);
            }
            return new Factor(number(block, "factor"));
        }
        BigDecimal points = number(block, "points");
        if (per && each) {
            block.problem("each", ProgrammeMistake.AMOUNT_AND_PIECE);
        }
        if (per) {
            return new PerAmount(points, number(block, "per"));
        }
        if (each) {
            block.choice("each", List.of("piece"), "piece");
            return new PerPiece(points);
        }
        if (points.stripTrailingZeros().scale() > 0) {
            block.problem("points", ProgrammeMistake.POINTS_NOT_WHOLE);
            return new Fixed(0);
        }
        return new Fixed(points.longValue());
    }

    private @Nullable Rule condition(Block block, String key, List<Column> columns) {
        if (block.optional(key).isEmpty()) {
            return null;
        }
        try {
            return rules.compile(block.text(key), columns);
        } catch (RuleInvalid invalid) {
            invalid.problems().forEach(problem -> block.problem(key, problem));
            return null;
        }
    }
}
