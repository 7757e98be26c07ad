package io.tenure.alerts.yaml;

import io.tenure.alerts.events.FactKind;
import io.tenure.alerts.events.SubjectKind;
import io.tenure.alerts.rules.AlertRecipient;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.alerts.rules.AlertRules;
import io.tenure.alerts.rules.AlertTitle;
import io.tenure.alerts.rules.GuessBound;
import io.tenure.alerts.rules.OddHours;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.FormMistake;
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
    private final List<TextProblem> problems;

    AlertRulesReader(long version, Node root, List<TextProblem> problems) {
        this.version = version;
        this.root = new Block("", root, problems);
        this.problems = problems;
    }

    AlertRules rules() {
        ZoneId zone = root.optional("time-zone").isPresent()
                ? root.value("time-zone", ZoneId::of, ZoneOffset.UTC, FormMistake.NOT_A_TIME_ZONE)
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
                block.problem("email", FormMistake.NOT_AN_ADDRESS, "ada@example.com", address);
            }
            recipients.add(new AlertRecipient(address, block.choice("language", List.of("en", "zh"), "en")));
            block.nothingElse();
        }
        if (recipients.size() > MOST_RECIPIENTS) {
            root.problem("notify", AlertMistake.TOO_MANY_RECIPIENTS, MOST_RECIPIENTS);
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
            root.problem("rules", AlertMistake.TOO_MANY_ALERT_RULES, MOST_RULES);
        }
        if (rules.stream().map(AlertRule::id).distinct().count() < rules.size()) {
            root.problem("rules", FormMistake.SAME_ID, "rules");
        }
        return rules;
    }

    private static AlertRule rule(Block block, ZoneId zone) {
        Set<FactKind> counts = counts(block);
        SubjectKind per = per(block, counts);
        boolean outlets =
                block.choice("distinct", List.of("facts", "outlets"), "facts").equals("outlets");
        if ((outlets || per == SubjectKind.OUTLET) && !counts.equals(EnumSet.of(FactKind.SALE))) {
            block.problem("counts", AlertMistake.OUTLET_OF_SALES_ONLY);
        }
        if (outlets && per == SubjectKind.OUTLET) {
            block.problem("distinct", AlertMistake.OUTLETS_PER_OUTLET);
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
                block.problem("counts", AlertMistake.NOT_A_FACT, String.join(", ", known), word);
            }
        }
        if (counts.isEmpty()) {
            block.problem("counts", AlertMistake.COUNTS_NOTHING, String.join(", ", known));
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
            block.problem("per", AlertMistake.CODES_OF_NO_MEMBER);
        }
        return per;
    }

    private static @Nullable OddHours hours(Block block, ZoneId zone) {
        LocalTime from = block.value("from", LocalTime::parse, LocalTime.MIDNIGHT, FormMistake.NOT_A_TIME, "01:00");
        LocalTime to = block.value("to", LocalTime::parse, LocalTime.NOON, FormMistake.NOT_A_TIME, "05:00");
        if (from.equals(to)) {
            block.problem("to", AlertMistake.HOURS_EMPTY);
        }
        block.nothingElse();
        return new OddHours(from, to, zone);
    }

    private static int positive(Block block, String key, int largest) {
        int number = block.required(key).isPresent() ? block.number(key, largest) : 1;
        if (number == 0) {
            block.problem(key, FormMistake.NOT_ABOVE_ZERO, largest);
            return 1;
        }
        return number;
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
