package io.tenure.shared.mongodb;

import io.tenure.shared.views.OwnedViews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One set of all views on the server, a partition for each projection. */
final class ViewSet {

    static final String HEADS = "views";

    private final long number;
    private final Map<String, ViewPartition> partitions = new LinkedHashMap<>();

    ViewSet(MongoConnection mongo, long number, List<OwnedViews> views) {
        this.number = number;
        views.forEach(owned -> partitions.put(owned.projection(), new ViewPartition(mongo, number, owned)));
    }

    void create() {
        partitions.values().forEach(ViewPartition::create);
    }

    long number() {
        return number;
    }

    /** @throws IllegalArgumentException when there is no such projection */
    ViewPartition of(String projection) {
        ViewPartition found = partitions.get(projection);
        if (found == null) {
            throw new IllegalArgumentException("The projection '%s' was not declared".formatted(projection));
        }
        return found;
    }

    List<ViewPartition> partitions() {
        return List.copyOf(partitions.values());
    }

    /** What the names of a set's collections begin with. */
    static String prefix(long number) {
        return "views_%d_".formatted(number);
    }

    /** What the ids of a set's heads begin with. */
    static String heads(long number) {
        return "set/%d/".formatted(number);
    }

    /** Another set has taken the place of this one. */
    static final class Replaced extends RuntimeException {
        Replaced() {
            super("The views have been replaced", null, false, false);
        }
    }
}
