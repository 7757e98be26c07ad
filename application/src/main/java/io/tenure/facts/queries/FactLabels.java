package io.tenure.facts.queries;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What each fact is called by people, in English and in Simplified Chinese. */
public final class FactLabels {

    private static final String WORDS = "io.tenure.facts.queries.facts";

    private FactLabels() {}

    /**
     * The label of a column of {@link io.tenure.facts.domain.FactColumns}; English for a language that has none.
     *
     * @throws MissingResourceException when there is no such column
     */
    public static String of(String column, Locale language) {
        return ResourceBundle.getBundle(
                        WORDS,
                        language,
                        FactLabels.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(column);
    }
}
