package io.tenure.shared.yaml;

import io.tenure.shared.rules.RuleProblem;
import io.tenure.shared.rules.TextProblem;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Keys and values of one part of a text, which knows where it stands and which keys have been asked for. */
public final class Block {

    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    private final String path;
    private final Node node;
    private final List<TextProblem> problems;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    public Block(String path, Node node, List<TextProblem> problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
        if (!(node instanceof MappingNode map)) {
            problem(node, "", FormMistake.NOT_KEYS);
            return;
        }
        for (NodeTuple entry : map.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.put(key, entry) != null) {
                problem(entry.getKeyNode(), key, FormMistake.KEY_TWICE);
            }
        }
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public Optional<Node> optional(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    public Optional<Node> required(String key) {
        Optional<Node> found = optional(key);
        if (found.isEmpty()) {
            problem(key, FormMistake.MISSING);
        }
        return found;
    }

    /** A block within this one; when it is missing, one that is empty and finds nothing else wrong. */
    public Block inner(String key) {
        return required(key)
                .map(found -> new Block(inside(key), found, problems))
                .orElseGet(() -> new Block(inside(key), nothing(), new ArrayList<>()));
    }

    private MappingNode nothing() {
        return new MappingNode(Tag.MAP, true, List.of(), node.getStartMark(), node.getEndMark(), FlowStyle.BLOCK);
    }

    public String text(String key) {
        String text = required(key).map(found -> scalar(found, key)).orElse("");
        if (text.isBlank() && entries.containsKey(key)) {
            problem(key, FormMistake.SAYS_NOTHING);
        }
        if (text.length() > LONGEST_TEXT) {
            problem(key, FormMistake.TEXT_TOO_LONG, LONGEST_TEXT);
        }
        return text;
    }

    /** A name that may stand in an address. */
    public String word(String key) {
        String word = text(key);
        if (!word.isEmpty() && !WORD.matcher(word).matches()) {
            problem(key, FormMistake.NOT_A_NAME, word);
        }
        return word;
    }

    public String choice(String key, List<String> choices, String otherwise) {
        String chosen = optional(key).map(found -> scalar(found, key)).orElse(otherwise);
        if (!choices.contains(chosen)) {
            problem(key, FormMistake.NOT_ONE_OF, String.join(", ", choices), chosen);
            return otherwise;
        }
        return chosen;
    }

    /** A whole number from 0; 0 when it is left out. */
    public int number(String key, int largest) {
        String text = optional(key).map(found -> scalar(found, key)).orElse("0");
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > largest) {
            problem(key, FormMistake.NOT_A_WHOLE_NUMBER, largest, text);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /**
     * A value that is written as a text, such as a day.
     *
     * @param otherwise in place of what cannot be read
     * @param before what is told of the mistake before the text itself
     */
    public <T> T value(String key, Function<String, T> reading, T otherwise, Mistake mistake, Object... before) {
        String text = text(key);
        try {
            return text.isEmpty() ? otherwise : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            problem(
                    key,
                    mistake,
                    Stream.concat(Stream.of(before), Stream.of(text)).toArray());
            return otherwise;
        }
    }

    public List<Node> list(String key) {
        Optional<Node> found = required(key);
        if (found.isPresent() && !(found.get() instanceof SequenceNode)) {
            problem(key, FormMistake.NOT_A_LIST);
        }
        return found.filter(SequenceNode.class::isInstance)
                .map(each -> ((SequenceNode) each).getValue())
                .orElse(List.of());
    }

    public void nothingElse() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                problem(entry.getKeyNode(), key, FormMistake.UNKNOWN_KEY, String.join(", ", known));
            }
        });
    }

    public String inside(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    public void problem(String key, Mistake mistake, Object... parts) {
        NodeTuple entry = entries.get(key);
        problem(entry == null ? node : entry.getValueNode(), key, mistake, parts);
    }

    /** What is wrong with a rule that is written here. */
    public void problem(String key, RuleProblem problem) {
        if (optional(key).orElse(node) instanceof ScalarNode rule) {
            add(Problems.of(inside(key), Place.of(rule), problem));
        }
    }

    private void problem(Node where, String key, Mistake mistake, Object... parts) {
        add(Problems.of(inside(key), where.getStartMark(), mistake, parts));
    }

    private void add(TextProblem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private String scalar(Node value, String key) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(key, FormMistake.NOT_ONE_VALUE);
        return "";
    }
}
