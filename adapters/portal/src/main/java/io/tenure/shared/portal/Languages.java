package io.tenure.shared.portal;

import java.util.List;
import java.util.Locale;

/** The languages the portal speaks. */
final class Languages {
    static final Locale ENGLISH = Locale.UK;
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final List<Locale> ALL = List.of(ENGLISH, CHINESE);

    private Languages() {}

    /** The language nearest to a wish. */
    static Locale nearest(Locale wish) {
        return wish.getLanguage().equals(CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }
}
