package io.tenure.messaging.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message in one language. A name in braces, such as {@code {points}}, stands for a value.
 *
 * @param subject empty on channels without one
 */
public record Wording(String subject, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9-]*)}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** The names that values are wanted for. */
    public Set<String> names() {
        return PLACE.matcher(subject + "\n" + text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with values in place of names; the subject stays one line. */
    public Wording filled(Map<String, String> values) {
        return new Wording(
                CONTROL.matcher(filled(subject, values)).replaceAll(" ").strip(), filled(text, values));
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
