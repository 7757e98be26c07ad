package io.tenure.shared.yaml;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/** Finds the place of mistakes that the parser tells without one, by reading the text once more. */
final class UntoldPlace {

    private final Set<String> named = new HashSet<>();
    private int depth;

    private UntoldPlace() {}

    /** Null for the beginning. */
    static @Nullable Mark in(String text, int deepest) {
        UntoldPlace place = new UntoldPlace();
        try {
            for (Event event : new Yaml().parse(new StringReader(text))) {
                if (place.isWrong(event, deepest)) {
                    return event.getStartMark();
                }
            }
        } catch (YAMLException e) {
            return null; // something else is wrong as well
        }
        return null;
    }

    private boolean isWrong(Event event, int deepest) {
        switch (event) {
            case AliasEvent alias -> {
                return named.contains(alias.getAnchor());
            }
            case CollectionStartEvent start -> {
                if (start.getAnchor() != null) {
                    named.add(start.getAnchor());
                }
                return depth++ > deepest;
            }
            case CollectionEndEvent _ -> depth--;
            case NodeEvent _ -> {
                return depth > deepest;
            }
            default -> {}
        }
        return false;
    }
}
