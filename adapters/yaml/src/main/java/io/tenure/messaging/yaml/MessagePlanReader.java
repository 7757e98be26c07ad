package io.tenure.messaging.yaml;

import io.tenure.messaging.domain.FrequencyCap;
import io.tenure.messaging.domain.MessagePlan;
import io.tenure.messaging.domain.MessageTemplate;
import io.tenure.messaging.domain.QuietHours;
import io.tenure.messaging.domain.Wording;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.FormMistake;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one plan. What is wrong is added to the problems, and something harmless is read in its place. */
final class MessagePlanReader {

    private static final int MOST_TEMPLATES = 200;
    private static final int MOST_MESSAGES = 1_000;
    private static final int MOST_DAYS = 365;
    private static final String SERVICE = "service";
    private static final List<String> CHANNELS = List.of("email", "sms");

    private final long version;
    private final Block root;
    private final List<TextProblem> problems;

    MessagePlanReader(long version, Node root, List<TextProblem> problems) {
        this.version = version;
        this.root = new Block("", root, problems);
        this.problems = problems;
    }

    MessagePlan plan() {
        MessagePlan plan = new MessagePlan(
                version,
                root.optional("sender").isPresent() ? senders(root.inner("sender")) : Map.of(),
                root.optional("quiet-hours").isPresent() ? quietHours(root.inner("quiet-hours")) : null,
                root.optional("time-zone").isPresent()
                        ? root.value("time-zone", ZoneId::of, ZoneOffset.UTC, FormMistake.NOT_A_TIME_ZONE)
                        : ZoneOffset.UTC,
                root.optional("caps").isPresent() ? caps() : List.of(),
                root.optional("templates").isPresent() ? templates() : List.of());
        root.nothingElse();
        return plan;
    }

    private static Map<MessageChannel, String> senders(Block block) {
        Map<MessageChannel, String> senders = new EnumMap<>(MessageChannel.class);
        if (block.optional("email").isPresent()) {
            String address = block.text("email");
            if (!address.matches("[^@\\s]+@[^@\\s]+|[^<>]*<[^@\\s]+@[^@\\s]+>")) {
                block.problem("email", FormMistake.NOT_AN_ADDRESS, "Club <club@example.com>", address);
            }
            senders.put(MessageChannel.EMAIL, address);
        }
        if (block.optional("sms").isPresent()) {
            senders.put(MessageChannel.SMS, block.text("sms"));
        }
        block.nothingElse();
        return senders;
    }

    private static @Nullable QuietHours quietHours(Block block) {
        LocalTime from = block.value("from", LocalTime::parse, LocalTime.MIDNIGHT, FormMistake.NOT_A_TIME, "21:00");
        LocalTime to = block.value("to", LocalTime::parse, LocalTime.NOON, FormMistake.NOT_A_TIME, "08:00");
        if (from.equals(to)) {
            block.problem("to", PlanMistake.QUIET_HOURS_EMPTY);
        }
        block.nothingElse();
        return new QuietHours(from, to);
    }

    private List<FrequencyCap> caps() {
        List<FrequencyCap> caps = new ArrayList<>();
        for (Node node : root.list("caps")) {
            Block block = new Block("caps." + (caps.size() + 1), node, problems);
            caps.add(new FrequencyCap(
                    MessageChannel.valueOf(
                            block.choice("channel", CHANNELS, "").isEmpty()
                                    ? "EMAIL"
                                    : block.choice("channel", CHANNELS, "email").toUpperCase(Locale.ROOT)),
                    positive(block, "messages", MOST_MESSAGES),
                    positive(block, "days", MOST_DAYS)));
            block.nothingElse();
        }
        if (caps.stream().map(FrequencyCap::channel).distinct().count() < caps.size()) {
            root.problem("caps", PlanMistake.CHANNEL_CAPPED_TWICE);
        }
        return caps;
    }

    private static int positive(Block block, String key, int largest) {
        int number = block.number(key, largest);
        if (number == 0) {
            block.problem(key, FormMistake.NOT_ABOVE_ZERO, largest);
            return 1;
        }
        return number;
    }

    private List<MessageTemplate> templates() {
        List<MessageTemplate> templates = new ArrayList<>();
        for (Node node : root.list("templates")) {
            String id = new Block("templates." + (templates.size() + 1), node, new ArrayList<>()).word("id");
            templates.add(
                    template(new Block("templates." + (id.isEmpty() ? templates.size() + 1 : id), node, problems)));
        }
        if (templates.size() > MOST_TEMPLATES) {
            root.problem("templates", PlanMistake.TOO_MANY_TEMPLATES, MOST_TEMPLATES);
        }
        if (templates.stream().map(MessageTemplate::id).distinct().count() < templates.size()) {
            root.problem("templates", FormMistake.SAME_ID, "templates");
        }
        return templates;
    }

    private MessageTemplate template(Block block) {
        String purpose = block.text("purpose");
        boolean confidential =
                block.choice("confidential", List.of("false", "true"), "false").equals("true");
        Set<String> declared = declared(block);
        Wording english = wording(block, "en", declared);
        Wording chinese = wording(block, "zh", declared);
        if (english.subject().isEmpty() != chinese.subject().isEmpty()) {
            block.problem("zh", PlanMistake.SUBJECT_IN_ONE_LANGUAGE);
        }
        MessageTemplate template = new MessageTemplate(
                block.word("id"), version, purpose.equals(SERVICE) ? null : purpose, confidential, english, chinese);
        block.nothingElse();
        return template;
    }

    private static Set<String> declared(Block block) {
        Set<String> names = new LinkedHashSet<>();
        if (block.optional("parameters").isPresent()) {
            block.list("parameters").forEach(node -> {
                String name = node instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (!name.matches("[a-z][a-z0-9-]{0,49}")) {
                    block.problem("parameters", PlanMistake.NOT_A_PARAMETER, name);
                }
                names.add(name);
            });
        }
        return names;
    }

    private static Wording wording(Block above, String language, Set<String> declared) {
        Block block = above.inner(language);
        Wording wording =
                new Wording(block.optional("subject").isPresent() ? block.text("subject") : "", block.text("text"));
        block.nothingElse();
        Set<String> unknown = new LinkedHashSet<>(wording.names());
        unknown.removeAll(declared);
        if (!unknown.isEmpty()) {
            above.problem(language, PlanMistake.UNKNOWN_PARAMETER, String.join(", ", unknown));
        }
        Set<String> unused = new LinkedHashSet<>(declared);
        unused.removeAll(wording.names());
        if (!unused.isEmpty()) {
            above.problem(language, PlanMistake.UNUSED_PARAMETER, String.join(", ", unused));
        }
        return wording;
    }
}
