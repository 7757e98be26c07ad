package io.tenure.alerts.yaml;

import io.tenure.alerts.events.FactKind;
import io.tenure.alerts.events.SubjectKind;
import io.tenure.alerts.rules.AlertRecipient;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.alerts.rules.AlertRules;
import io.tenure.alerts.rules.AlertTitle;
import io.tenure.alerts.rules.GuessBound;
import io.tenure.alerts.rules.OddHours;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads rules for alerts. What is wrong is added to the problems, and something harmless is read in its place. */
final class AlertRulesReader {

    private static final int MOST_RULES = 50;
    private static final int MOST_RECIPIENTS = 20;
    private static final int MOST_FACTS = 200;
    private static final int MOST_CODES = 10_000;
    private static final int MOST_MINUTES = 31 * 24 * 60;
    private static final GuessBound USUAL = new GuessBound(20, Duration.ofMinutes(10));

    private final long version;
    private final Block root;
    private final List<Problem> problems;

    AlertRulesReader(long version, Node root, List<Problem> problems) {
        this.version = version;
        this.root = new Block("", root, problems);
        this.problems = problems;
    }

    AlertRules rules() {
        ZoneId zone = root.optional("time-zone").isPresent()
                ? value(root, "time-zone", ZoneId::of, ZoneOffset.UTC, "a time zone such as Europe/London")
                : ZoneOffset.UTC;
        AlertRules rules = new AlertRules(
                version,
                root.optional("notify").isPresent() ? recipients() : List.of(),
                root.optional("refused-codes").isPresent() ? bound(root.inner("refused-codes")) : USUAL,
                rules(zone));
        root.nothingElse();
        return rules;
    }

    private List<AlertRecipient> recipients() {
        List<AlertRecipient> recipients = new ArrayList<>();
        for (Node node : root.list("notify")) {
            Block block = new Block("notify." + (recipients.size() + 1), node, problems);
            String address = block.text("email");
            if (!address.isEmpty() && !address.matches("[^@\\s<>]+@[^@\\s<>]+")) {
                block.problem("email", "this is an address such as ada@example.com, not '" + address + "'");
            }
            recipients.add(new AlertRecipient(address, block.choice("language", List.of("en", "zh"), "en")));
            block.nothingElse();
        }
        if (recipients.size() > MOST_RECIPIENTS) {
            root.problem("notify", "at most " + MOST_RECIPIENTS + " addresses are written to");
        }
        return recipients;
    }

    private static GuessBound bound(Block block) {
        GuessBound bound = new GuessBound(
                positive(block, "at-most", MOST_CODES), Duration.ofMinutes(positive(block, "minutes", MOST_MINUTES)));
        block.nothingElse();
        return bound;
    }

    private List<AlertRule> rules(ZoneId zone) {
        List<AlertRule> rules = new ArrayList<>();
        for (Node node : root.list("rules")) {
            String id = new Block("", node, new ArrayList<>()).word("id");
            rules.add(rule(new Block("rules." + (id.isEmpty() ? rules.size() + 1 : id), node, problems), zone));
        }
        if (rules.size() > MOST_RULES) {
            root.problem("rules", "there are at most " + MOST_RULES + " rules");
        }
        if (rules.stream().map(AlertRule::id).distinct().count() < rules.size()) {
            root.problem("rules", "two rules have the same id: give each its own");
        }
        return rules;
    }

    private static AlertRule rule(Block block, ZoneId zone) {
        Set<FactKind> counts = counts(block);
        SubjectKind per = per(block, counts);
        boolean outlets =
                block.choice("distinct", List.of("facts", "outlets"), "facts").equals("outlets");
        if ((outlets || per == SubjectKind.OUTLET) && !counts.equals(EnumSet.of(FactKind.SALE))) {
            block.problem("counts", "only of sales the outlet is known: count [sale] alone");
        }
        if (outlets && per == SubjectKind.OUTLET) {
            block.problem("distinct", "an outlet is one outlet: count the facts, or per member");
        }
        AlertRule rule = new AlertRule(
                block.word("id"),
                title(block.inner("title")),
                counts,
                per,
                positive(block, "at-least", MOST_FACTS),
                outlets,
                Duration.ofMinutes(positive(block, "minutes", MOST_MINUTES)),
                block.optional("between").isPresent() ? hours(block.inner("between"), zone) : null);
        block.nothingElse();
        return rule;
    }

    private static AlertTitle title(Block block) {
        AlertTitle title = new AlertTitle(block.text("en"), block.text("zh"));
        block.nothingElse();
        return title;
    }

    private static Set<FactKind> counts(Block block) {
        Set<FactKind> counts = EnumSet.noneOf(FactKind.class);
        List<String> known =
                Arrays.stream(FactKind.values()).map(AlertRulesReader::word).toList();
        for (Node node : block.list("counts")) {
            String word = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (known.contains(word)) {
                counts.add(FactKind.valueOf(name(word)));
            } else {
                block.problem("counts", "each is one of " + String.join(", ", known) + ", not '" + word + "'");
            }
        }
        if (counts.isEmpty()) {
            block.problem("counts", "this counts nothing: name one of " + String.join(", ", known));
        }
        return counts;
    }

    private static SubjectKind per(Block block, Set<FactKind> counts) {
        List<String> known =
                Arrays.stream(SubjectKind.values()).map(AlertRulesReader::word).toList();
        block.required("per");
        SubjectKind per = SubjectKind.valueOf(name(block.choice("per", known, "everywhere")));
        boolean nobody = counts.stream().anyMatch(kind -> kind != FactKind.SALE && kind != FactKind.REDEMPTION);
        if (per == SubjectKind.MEMBER && nobody) {
            block.problem("per", "codes that nobody has are no member's: count them per till, or everywhere");
        }
        return per;
    }

    private static @Nullable OddHours hours(Block block, ZoneId zone) {
        LocalTime from = value(block, "from", LocalTime::parse, LocalTime.MIDNIGHT, "a time such as 01:00, in quotes");
        LocalTime to = value(block, "to", LocalTime::parse, LocalTime.NOON, "a time such as 05:00, in quotes");
        if (from.equals(to)) {
            block.problem("to", "these hours end as they begin: give another time, or leave them out");
        }
        block.nothingElse();
        return new OddHours(from, to, zone);
    }

    private static int positive(Block block, String key, int largest) {
        int number = block.required(key).isPresent() ? block.number(key, largest) : 1;
        if (number == 0) {
            block.problem(key, "this is a whole number from 1 to " + largest);
            return 1;
        }
        return number;
    }

    private static <T> T value(Block block, String key, Function<String, T> reading, T otherwise, String expected) {
        String text = block.text(key);
        try {
            return text.isEmpty() ? otherwise : reading.apply(text);
        } catch (DateTimeException wrong) {
            block.problem(key, "this is " + expected + ", not '" + text + "'");
            return otherwise;
        }
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
