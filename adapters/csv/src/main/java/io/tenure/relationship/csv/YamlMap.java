package io.tenure.relationship.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One block of a mapping file, which knows where it stands and which keys have been asked for. */
final class YamlMap {

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    YamlMap(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.line = line(node);
        if (!(node instanceof MappingNode map)) {
            throw new ImportFailure(place() + ": expected keys with values, as in 'column: InvoiceNo'");
        }
        for (NodeTuple entry : map.getValue()) {
            String key = scalar(entry.getKeyNode(), path);
            if (entries.put(key, entry) != null) {
                throw new ImportFailure(place(entry.getKeyNode(), key) + ": the key stands twice; remove one");
            }
        }
    }

    /** Where the block stands, for messages. */
    String place() {
        return file + ":" + line + (path.isEmpty() ? "" : ": " + path);
    }

    String place(String key) {
        NodeTuple entry = entries.get(key);
        return entry == null ? place() : place(entry.getKeyNode(), key);
    }

    Optional<Node> node(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key))
                .map(NodeTuple::getValueNode)
                .filter(node -> !Tag.NULL.equals(node.getTag()));
    }

    Node required(String key) {
        return node(key).orElseThrow(() -> new ImportFailure(place() + ": '" + key + "' is missing; give it"));
    }

    Optional<String> text(String key) {
        return node(key).map(node -> scalar(node, key));
    }

    String requiredText(String key) {
        return scalar(required(key), key);
    }

    Optional<YamlMap> map(String key) {
        return node(key).map(node -> new YamlMap(file, inside(key), node));
    }

    YamlMap requiredMap(String key) {
        return new YamlMap(file, inside(key), required(key));
    }

    List<YamlMap> maps(String key) {
        if (!(required(key) instanceof SequenceNode list)) {
            throw new ImportFailure(place(key) + ": expected a list, each entry after a dash");
        }
        List<YamlMap> maps = new ArrayList<>();
        list.getValue().forEach(node -> maps.add(new YamlMap(file, inside(key), node)));
        return maps;
    }

    List<String> texts(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode list)) {
            throw new ImportFailure(place(key) + ": expected a list, as in [one, two]");
        }
        return list.getValue().stream().map(entry -> scalar(entry, key)).toList();
    }

    /** All keys with their texts; a key without a value has an empty one. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        entries.keySet().forEach(key -> words.put(key, text(key).orElse("")));
        return words;
    }

    Iterable<String> keys() {
        return entries.keySet();
    }

    /** @throws ImportFailure when there is a key that was never asked for */
    void nothingElse() {
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                throw new ImportFailure(
                        place(key) + ": the key is unknown; known here are " + String.join(", ", known));
            }
        }
    }

    private String scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new ImportFailure(place(node, key) + ": expected one value");
    }

    private String inside(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String place(Node node, String key) {
        return file + ":" + line(node) + ": " + inside(key);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
