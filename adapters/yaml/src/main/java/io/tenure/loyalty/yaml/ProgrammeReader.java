package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.constant;
import static io.tenure.loyalty.yaml.ProgrammePart.currency;
import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.CardNumber;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.PointWorth;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rules.Rules;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.FormMistake;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one programme. What is wrong is added to the problems, and something harmless is read in its place. */
final class ProgrammeReader {

    private static final int LONGEST = 3_650;
    private static final String CARD_PREFIX = "9";
    private static final BigDecimal MOST_LEFT_OUT = BigDecimal.valueOf(50);
    private static final int SHORTEST_CORRECTIONS = 1;
    private static final int MOST_IN_BLOCK = 1_000_000;

    private final ProgrammeVersion id;
    private final Block root;
    private final Rules rules;
    private final List<TextProblem> problems;

    ProgrammeReader(ProgrammeVersion id, Node root, Rules rules, List<TextProblem> problems) {
        this.id = id;
        this.root = new Block("", root, problems);
        this.rules = rules;
        this.problems = problems;
    }

    Programme programme() {
        if (!root.word("name").equals(id.programme())) {
            root.problem("name", ProgrammeMistake.KEPT_UNDER_ANOTHER_NAME, id.programme());
        }
        Currency currency = currency(root);
        ZoneId zone = root.value("time-zone", ZoneId::of, ZoneOffset.UTC, FormMistake.NOT_A_TIME_ZONE);
        Map<String, String> categories = categories();
        TierTerms tiers =
                root.optional("tiers").map(new TierReader(problems)::read).orElse(TierTerms.NONE);
        Programme programme = new Programme(
                id,
                wording(root),
                currency,
                zone,
                points(root.inner("points"), currency),
                categories,
                new EarningReader(root, rules, problems).read(),
                root.optional("most-factors").isPresent() ? root.number("most-factors", EarningReader.MOST_RULES) : 1,
                tiers,
                root.optional("card-prefix").isPresent() ? cardPrefix() : CARD_PREFIX,
                new StoredValueReader(root, problems).read(),
                new CouponReader(root, currency, zone, problems).read(),
                new PartnerReader(root, problems).read(),
                new BenefitReader(root, tiers, problems).read(currency, categories),
                root.optional("control-group").isPresent() ? control(root.inner("control-group")) : 0,
                root.optional("point-cost").isPresent() ? ProgrammePart.number(root, "point-cost") : null);
        root.nothingElse();
        return programme;
    }

    /** What is kept and says so is from before it was asked for, and goes on counting. */
    Programme draft() {
        Programme programme = programme();
        if (programme.points().negative() == NegativeBalance.FORGIVE
                && programme.earn().stream().anyMatch(EarningRule::hasBudget)) {
            root.problem("earn", ProgrammeMistake.BUDGET_AND_FORGIVE);
        }
        return programme;
    }

    private String cardPrefix() {
        String prefix = root.text("card-prefix");
        if (!prefix.isEmpty() && !CardNumber.PREFIX.matcher(prefix).matches()) {
            root.problem("card-prefix", ProgrammeMistake.NOT_A_CARD_PREFIX, prefix);
            return CARD_PREFIX;
        }
        return prefix;
    }

    /** Of a million. */
    private static int control(Block block) {
        BigDecimal percent = ProgrammePart.number(block, "percent");
        block.nothingElse();
        if (percent.scale() > 2 || percent.compareTo(MOST_LEFT_OUT) > 0) {
            block.problem("percent", ProgrammeMistake.CONTROL_GROUP_OUT_OF_RANGE, percent);
            return 0;
        }
        return percent.movePointRight(4).intValueExact();
    }

    private PointTerms points(Block block, Currency currency) {
        PointTerms terms = new PointTerms(
                RoundingMode.valueOf(constant(block, "rounding", List.of("down", "half-up", "up"))),
                block.number("pending-days", LONGEST),
                expiry(block),
                NegativeBalance.valueOf(constant(block, "negative-balance", List.of("owe", "forgive"))),
                corrections(block),
                block.number("adjustment-limit", 999_999),
                block.optional("worth").isPresent() ? worth(block.inner("worth"), currency) : null);
        block.nothingElse();
        return terms;
    }

    private static PointWorth worth(Block block, Currency currency) {
        int points = block.number("points", MOST_IN_BLOCK);
        if (points < 1) {
            block.problem("points", ProgrammeMistake.BLOCK_OF_NONE, MOST_IN_BLOCK);
        }
        PointWorth worth = new PointWorth(
                Math.max(1, points), Money.ofMinor(ProgrammePart.amount(block, "value", currency), currency));
        block.nothingElse();
        return worth;
    }

    private static int corrections(Block block) {
        if (block.optional("corrections-days").isEmpty()) {
            return 400;
        }
        int days = block.number("corrections-days", LONGEST);
        if (days < SHORTEST_CORRECTIONS) {
            block.problem("corrections-days", ProgrammeMistake.CORRECTIONS_TOO_SHORT);
        }
        return days;
    }

    private Expiry expiry(Block points) {
        if (points.optional("expiry").isEmpty()) {
            return new Expiry.Never();
        }
        Block block = points.inner("expiry");
        String kind = block.choice("kind", List.of("never", "rolling", "end-of-month", "end-of-year"), "never");
        Expiry expiry =
                switch (kind) {
                    case "rolling" -> new Expiry.Rolling(block.number("days", LONGEST));
                    case "end-of-month" -> new Expiry.EndOfMonth(block.number("months", 120));
                    case "end-of-year" -> new Expiry.EndOfYear(block.number("years", 10));
                    default -> new Expiry.Never();
                };
        block.nothingElse();
        return expiry;
    }

    private Map<String, String> categories() {
        Map<String, String> categories = new HashMap<>();
        root.optional("categories").ifPresent(node -> {
            if (!(node instanceof MappingNode map)) {
                root.problem("categories", ProgrammeMistake.CATEGORIES_NOT_NAMED);
                return;
            }
            map.getValue().forEach(entry -> {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && entry.getValueNode() instanceof SequenceNode list) {
                    list.getValue().forEach(sku -> {
                        if (sku instanceof ScalarNode article
                                && categories.put(article.getValue(), name.getValue()) != null) {
                            root.problem("categories", ProgrammeMistake.ARTICLE_TWICE, article.getValue());
                        }
                    });
                } else {
                    root.problem("categories", ProgrammeMistake.CATEGORY_WITHOUT_LIST);
                }
            });
        });
        return categories;
    }
}
