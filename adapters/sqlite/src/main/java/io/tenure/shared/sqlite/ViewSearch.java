package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewWords;
import io.tenure.shared.views.ViewQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find views, understood. The word index narrows down by words; whether they stand together is
 * tested on the stored words, which alone decides.
 *
 * @param runs substrings that the stored words must have
 * @param match the same, as far as the word index can say it
 * @param exact whether the word index says all of it
 */
record ViewSearch(List<String> runs, String match, boolean exact) {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final int WORDS_LOOKED_UP = 12;

    static ViewSearch of(@Nullable String text) {
        if (text == null) {
            return new ViewSearch(List.of(), "", true);
        }
        if (text.length() > ViewQuery.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A search text has at most %d characters, not %d".formatted(ViewQuery.LONGEST_TEXT, text.length()));
        }
        List<List<String>> runs = new ArrayList<>();
        BLANKS.splitAsStream(text)
                .map(ViewWords::split)
                .filter(words -> !words.isEmpty())
                .forEach(runs::add);
        return of(runs);
    }

    /** Whether the word index gathers all that match before it gives the first: it does for a longer beginning. */
    boolean gathersFirst() {
        return match.contains("*");
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    List<ViewSql> on(String prefix) {
        return runs.stream()
                .map(run -> ViewSql.of("instr(" + prefix + "words, ?) > 0", run))
                .toList();
    }

    private static ViewSearch of(List<List<String>> runs) {
        List<String> tested = new ArrayList<>();
        List<String> lookedUp = new ArrayList<>();
        for (List<String> words : runs) {
            tested.add(" " + String.join(" ", words) + " ");
            words.forEach(word -> lookedUp.add(ViewWordIndex.lookUp(word, false)));
        }
        if (!runs.isEmpty()) {
            String last = runs.getLast().getLast();
            if (!ViewWords.standsAlone(last.codePointAt(0))) {
                // It may be unfinished.
                tested.set(tested.size() - 1, tested.getLast().stripTrailing());
                lookedUp.set(lookedUp.size() - 1, ViewWordIndex.lookUp(last, true));
            }
        }
        boolean exact = runs.stream().allMatch(words -> words.size() == 1) && runs.size() <= WORDS_LOOKED_UP;
        // The last words say the most: they are what is being typed.
        List<String> narrowing = lookedUp.subList(Math.max(0, lookedUp.size() - WORDS_LOOKED_UP), lookedUp.size());
        return new ViewSearch(
                tested.stream().distinct().toList(),
                String.join(" ", narrowing.stream().distinct().toList()),
                exact);
    }
}
