package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The index of the words of a type. It keeps no text and no positions, only which row has which word, and each word's
 * first letters as marked words of their own, because what one types first matches most.
 *
 * <p>Only words that come or go are written, in the order of rows: SQLite's word index pays dearly for anything else.
 * Deleted words go for good when the index is {@link #settle settled}.
 */
final class ViewWordIndex {

    private static final int LONGEST_START = 3;
    private static final String START_MARK = "·";

    private final ViewConnection connection;
    private final String table;
    private final Map<Long, Change> changes = new TreeMap<>();

    ViewWordIndex(ViewConnection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    private record Change(String before, String after) {}

    static String definition(String table) {
        return "CREATE VIRTUAL TABLE %s USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')"
                .formatted(table);
    }

    /** How to look up a word, or words that start alike. */
    static String lookUp(String word, boolean unfinished) {
        if (!unfinished) {
            return '"' + word + '"';
        }
        return word.codePointCount(0, word.length()) <= LONGEST_START
                ? '"' + START_MARK + word + '"'
                : '"' + word + "\"*";
    }

    static void settle(ViewConnection connection, String table) {
        connection.run("INSERT INTO %1$s(%1$s) VALUES ('optimize')".formatted(table));
    }

    void change(long rid, String before, String after) {
        if (!before.equals(after)) {
            changes.put(rid, new Change(before, after));
        }
    }

    void flush() {
        changes.forEach((rid, change) -> {
            Set<String> before = entries(change.before);
            Set<String> after = entries(change.after);
            if (!before.isEmpty()) {
                connection.change(
                        "INSERT INTO %1$s(%1$s, rowid, words) VALUES ('delete', ?, ?)".formatted(table),
                        rid,
                        without(before, after));
            }
            if (!after.isEmpty()) {
                connection.change("INSERT INTO " + table + "(rowid, words) VALUES (?, ?)", rid, without(after, before));
            }
        });
        changes.clear();
    }

    void clear() {
        changes.clear();
        connection.change("INSERT INTO %1$s(%1$s) VALUES ('delete-all')".formatted(table));
    }

    private static String without(Set<String> entries, Set<String> others) {
        return String.join(
                " ", entries.stream().filter(entry -> !others.contains(entry)).toList());
    }

    private static Set<String> entries(String words) {
        Set<String> entries = new LinkedHashSet<>();
        ViewWords.each(words).forEach(word -> {
            entries.add(word);
            if (!ViewWords.standsAlone(word.codePointAt(0))) {
                entries.addAll(starts(word));
            }
        });
        return entries;
    }

    private static List<String> starts(String word) {
        int[] letters = word.codePoints().limit(LONGEST_START).toArray();
        return IntStream.rangeClosed(1, letters.length)
                .mapToObj(length -> START_MARK + new String(letters, 0, length))
                .toList();
    }
}
