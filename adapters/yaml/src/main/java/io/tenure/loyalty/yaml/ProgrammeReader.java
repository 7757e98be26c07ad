package io.tenure.loyalty.yaml;

import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.EarningRule.Occasion;
import io.tenure.loyalty.programme.EarningRule.Reward;
import io.tenure.loyalty.programme.EarningRule.Reward.Factor;
import io.tenure.loyalty.programme.EarningRule.Reward.Fixed;
import io.tenure.loyalty.programme.EarningRule.Reward.PerAmount;
import io.tenure.loyalty.programme.EarningRule.Reward.PerPiece;
import io.tenure.loyalty.programme.Expiry;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.PointTerms;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.programme.PurchaseColumns;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.loyalty.programme.Wording;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.Rules;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one programme. What is wrong is added to the problems, and something harmless is read in its place. */
final class ProgrammeReader {

    private static final int MOST_RULES = 200;
    private static final int MOST_TIERS = 10;
    private static final int LONGEST = 3_650;
    private static final int SHORTEST_CORRECTIONS = 1;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000);

    private final ProgrammeVersion id;
    private final Block root;
    private final Rules rules;
    private final List<Problem> problems;

    ProgrammeReader(ProgrammeVersion id, Node root, Rules rules, List<Problem> problems) {
        this.id = id;
        this.root = new Block("", root, problems);
        this.rules = rules;
        this.problems = problems;
    }

    Programme programme() {
        if (!root.word("name").equals(id.programme())) {
            root.problem("name", "the programme is kept as '" + id.programme() + "': name it so");
        }
        Programme programme = new Programme(
                id,
                wording(root),
                read(
                        root,
                        "currency",
                        Currency::getInstance,
                        Currency.getInstance("XXX"),
                        "a currency of ISO 4217 such as GBP"),
                read(root, "time-zone", ZoneId::of, ZoneOffset.UTC, "a time zone such as Europe/London"),
                points(block(root, "points")),
                categories(),
                earn(),
                root.optional("most-factors").isPresent() ? root.number("most-factors", MOST_RULES) : 1,
                root.optional("tiers").map(this::tiers).orElse(TierTerms.NONE));
        root.nothingElse();
        return programme;
    }

    private Block block(Block above, String key) {
        return above.required(key)
                .map(node -> new Block(above.inside(key), node, problems))
                .orElseGet(() -> new Block(
                        above.inside(key),
                        new MappingNode(
                                org.yaml.snakeyaml.nodes.Tag.MAP,
                                List.of(),
                                org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK),
                        new ArrayList<>()));
    }

    private Wording wording(Block above) {
        Block words = block(above, "title");
        Wording wording = new Wording(words.text("en"), words.text("zh"));
        words.nothingElse();
        return wording;
    }

    private PointTerms points(Block block) {
        PointTerms terms = new PointTerms(
                RoundingMode.valueOf(word(block, "rounding", List.of("down", "half-up", "up"))),
                block.number("pending-days", LONGEST),
                expiry(block),
                NegativeBalance.valueOf(word(block, "negative-balance", List.of("owe", "forgive"))),
                corrections(block),
                block.number("adjustment-limit", 999_999));
        block.nothingElse();
        return terms;
    }

    private static String word(Block block, String key, List<String> choices) {
        return block.choice(key, choices, choices.getFirst())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
    }

    private static int corrections(Block block) {
        if (block.optional("corrections-days").isEmpty()) {
            return 400;
        }
        int days = block.number("corrections-days", LONGEST);
        if (days < SHORTEST_CORRECTIONS) {
            block.problem("corrections-days", "goods come back after a day at least: give 1 or more");
        }
        return days;
    }

    private Expiry expiry(Block points) {
        if (points.optional("expiry").isEmpty()) {
            return new Expiry.Never();
        }
        Block block = block(points, "expiry");
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
                root.problem("categories", "expected names of categories, each with a list of articles");
                return;
            }
            map.getValue().forEach(entry -> {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && entry.getValueNode() instanceof SequenceNode list) {
                    list.getValue().forEach(sku -> {
                        if (sku instanceof ScalarNode article
                                && categories.put(article.getValue(), name.getValue()) != null) {
                            root.problem(
                                    "categories",
                                    "article '" + article.getValue() + "' stands twice: an article is in one category");
                        }
                    });
                } else {
                    root.problem("categories", "a category is a name with a list of articles");
                }
            });
        });
        return categories;
    }

    private List<EarningRule> earn() {
        List<Node> nodes = root.list("earn");
        List<EarningRule> earn = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            String rule = new Block("earn." + (i + 1), nodes.get(i), new ArrayList<>()).word("id");
            Block block = new Block("earn." + (rule.isEmpty() ? i + 1 : rule), nodes.get(i), problems);
            if (!ids.add(block.word("id"))) {
                block.problem("id", "there are two rules '" + rule + "': give each an id of its own");
            }
            earn.add(rule(rule, block));
        }
        if (earn.size() > MOST_RULES) {
            root.problem("earn", "a programme has at most " + MOST_RULES + " rules, this one " + earn.size());
        }
        return earn;
    }

    private EarningRule rule(String rule, Block block) {
        EarningRule read = new EarningRule(
                rule,
                Occasion.valueOf(word(block, "on", List.of("purchase", "referral"))),
                condition(block, "when", PurchaseColumns.ofPurchase()),
                condition(block, "items", PurchaseColumns.ofItem()),
                reward(block),
                block.optional("best-of").isPresent() ? block.word("best-of") : null,
                most(block, "most-per-purchase"),
                most(block, "most-per-day"),
                most(block, "most-per-month"));
        block.nothingElse();
        return read;
    }

    private static long most(Block block, String key) {
        return block.optional(key).isPresent() ? block.number(key, 999_999) : Long.MAX_VALUE;
    }

    private Reward reward(Block block) {
        boolean factor = block.optional("factor").isPresent();
        boolean each = block.optional("each").isPresent();
        boolean per = block.optional("per").isPresent();
        if (factor) {
            if (block.optional("points").isPresent() || each || per) {
                block.problem("factor", "a rule multiplies or gives points, not both: leave one out");
            }
            return new Factor(number(block, "factor"));
        }
        BigDecimal points = number(block, "points");
        if (per && each) {
            block.problem("each", "points are for an amount or for each piece: leave one out");
        }
        if (per) {
            return new PerAmount(points, number(block, "per"));
        }
        if (each) {
            block.choice("each", List.of("piece"), "piece");
            return new PerPiece(points);
        }
        if (points.stripTrailingZeros().scale() > 0) {
            block.problem("points", "points for a whole purchase are a whole number");
            return new Fixed(0);
        }
        return new Fixed(points.longValue());
    }

    /** A number above 0. */
    private BigDecimal number(Block block, String key) {
        BigDecimal number = read(block, key, BigDecimal::new, BigDecimal.ONE, "a number such as 1.5");
        if (number.signum() <= 0 || number.compareTo(MOST_POINTS) > 0 || number.scale() > 4) {
            block.problem(key, "this is above 0, at most 1000000 and has at most 4 decimals, not '" + number + "'");
            return BigDecimal.ONE;
        }
        return number;
    }

    private static <T> T read(Block block, String key, Function<String, T> reading, T otherwise, String expected) {
        String text = block.text(key);
        try {
            return text.isEmpty() ? otherwise : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            block.problem(key, "this is " + expected + ", not '" + text + "'");
            return otherwise;
        }
    }

    private @Nullable Rule condition(Block block, String key, List<Column> columns) {
        if (block.optional(key).isEmpty()) {
            return null;
        }
        try {
            return rules.compile(block.text(key), columns);
        } catch (RuleInvalid invalid) {
            invalid.problems().forEach(problem -> block.problem(key, problem.toString()));
            return null;
        }
    }

    private TierTerms tiers(Node node) {
        Block block = new Block("tiers", node, problems);
        List<Tier> levels = new ArrayList<>();
        for (Node level : block.list("levels")) {
            levels.add(tier(level, levels.isEmpty()));
        }
        if (levels.isEmpty() || levels.size() > MOST_TIERS) {
            block.problem("levels", "a programme with tiers has 1 to " + MOST_TIERS + " of them");
        }
        if (levels.stream().map(Tier::id).distinct().count() < levels.size()) {
            block.problem("levels", "two tiers have the same id: give each its own");
        }
        TierTerms terms = new TierTerms(
                levels,
                TierTerms.Window.valueOf(word(block, "window", List.of("calendar-year", "twelve-months"))),
                TierTerms.Downgrade.valueOf(word(block, "downgrade", List.of("one-step", "to-qualified"))),
                block.number("grace-days", 366));
        block.nothingElse();
        return terms;
    }

    private Tier tier(Node node, boolean lowest) {
        String tier = new Block("tiers.levels", node, new ArrayList<>()).word("id");
        Block block = new Block("tiers.levels." + tier, node, problems);
        Tier read = new Tier(
                block.word("id"),
                wording(block),
                need(block, "points"),
                block.optional("spend").isPresent() ? number(block, "spend") : null,
                need(block, "visits"),
                need(block, "lifetime-points"));
        boolean needs = Stream.of(read.points(), read.spend(), read.visits(), read.lifetimePoints())
                .anyMatch(Objects::nonNull);
        if (needs == lowest) {
            block.problem(
                    "id",
                    lowest
                            ? "the lowest tier needs nothing: it is everybody's"
                            : "say what the tier needs: points, spend, visits or lifetime-points");
        }
        block.nothingElse();
        return read;
    }

    private static @Nullable Long need(Block block, String key) {
        return block.optional(key).isPresent() ? (long) block.number(key, 999_999) : null;
    }
}
