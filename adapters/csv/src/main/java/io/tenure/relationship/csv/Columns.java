package io.tenure.relationship.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of a file, which remember which of them the mapping uses. */
final class Columns {

    private final List<String> names;
    private final Set<Integer> used = new HashSet<>();

    Columns(List<String> names) {
        this.names = List.copyOf(names);
        if (new HashSet<>(names).size() < names.size()) {
            throw new ImportFailure("Two columns of the file have the same name: " + String.join(", ", names)
                    + ". Name each column once in its first line");
        }
    }

    List<String> names() {
        return names;
    }

    int count() {
        return names.size();
    }

    int find(String column, String place) {
        int at = names.indexOf(column);
        if (at < 0) {
            throw new ImportFailure(place + ": the file has no column '" + column + "'; it has "
                    + String.join(", ", names)
                    + ". Correct the name, or choose the mapping, delimiter and encoding that fit the file");
        }
        use(at);
        return at;
    }

    void use(int column) {
        used.add(column);
    }

    /** Those of which the mapping says something. */
    int[] used() {
        return used.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Those of which the mapping says nothing. */
    int[] unused() {
        List<Integer> unused = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!used.contains(i)) {
                unused.add(i);
            }
        }
        return unused.stream().mapToInt(Integer::intValue).toArray();
    }
}
