package io.tenure.shared.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    private final List<Problem> problems;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    public Block(String path, Node node, List<Problem> problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
        if (!(node instanceof MappingNode map)) {
            problem(node, "", "expected keys with values, as in 'en: Mature'");
            return;
        }
        for (NodeTuple entry : map.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.put(key, entry) != null) {
                problem(entry.getKeyNode(), key, "the key stands twice: remove one");
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
            problem(key, "this is missing: give it");
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
            problem(key, "this says nothing: give a text");
        }
        if (text.length() > LONGEST_TEXT) {
            problem(key, "a text has at most " + LONGEST_TEXT + " characters: shorten it");
        }
        return text;
    }

    /** A name that may stand in an address. */
    public String word(String key) {
        String word = text(key);
        if (!word.isEmpty() && !WORD.matcher(word).matches()) {
            problem(key, "a name has up to 50 small letters, digits and hyphens, not '" + word + "'");
        }
        return word;
    }

    public String choice(String key, List<String> choices, String otherwise) {
        String chosen = optional(key).map(found -> scalar(found, key)).orElse(otherwise);
        if (!choices.contains(chosen)) {
            problem(key, "this is one of " + String.join(", ", choices) + ", not '" + chosen + "'");
            return otherwise;
        }
        return chosen;
    }

    /** A whole number from 0; 0 when it is left out. */
    public int number(String key, int largest) {
        String text = optional(key).map(found -> scalar(found, key)).orElse("0");
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > largest) {
            problem(key, "this is a whole number from 0 to " + largest + ", not '" + text + "'");
            return 0;
        }
        return Integer.parseInt(text);
    }

    public List<Node> list(String key) {
        Optional<Node> found = required(key);
        if (found.isPresent() && !(found.get() instanceof SequenceNode)) {
            problem(key, "expected a list, each entry after a dash");
        }
        return found.filter(SequenceNode.class::isInstance)
                .map(each -> ((SequenceNode) each).getValue())
                .orElse(List.of());
    }

    public void nothingElse() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                problem(entry.getKeyNode(), key, "the key is unknown: known here are " + String.join(", ", known));
            }
        });
    }

    public String inside(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    public void problem(String key, String message) {
        NodeTuple entry = entries.get(key);
        problem(entry == null ? node : entry.getValueNode(), key, message);
    }

    private void problem(Node where, String key, String message) {
        Problem problem = new Problem(
                inside(key),
                where.getStartMark().getLine() + 1,
                where.getStartMark().getColumn() + 1,
                message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private String scalar(Node value, String key) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(key, "expected one value");
        return "";
    }
}
