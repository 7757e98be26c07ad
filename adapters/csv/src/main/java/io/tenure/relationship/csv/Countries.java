package io.tenure.relationship.csv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns English names of countries into ISO 3166-1 codes; the mapping's own names come first. */
final class Countries {

    private static final Map<String, String> ENGLISH = english();

    private final Memo<String, Optional<String>> codes;

    /** @param names of the mapping; an empty code means that the name is no country */
    Countries(Map<String, String> names) {
        codes = new Memo<>(name -> code(names, name));
    }

    /**
     * The code; empty when the mapping says that the name is no country.
     *
     * @throws Unreadable when the name is not known
     */
    Optional<String> of(String name) {
        return codes.of(name);
    }

    private static Optional<String> code(Map<String, String> names, String name) {
        String code = names.getOrDefault(name, ENGLISH.get(key(name)));
        if (code == null) {
            throw new Unreadable(
                    "bad-country",
                    Unreadable.shown(name) + " is no country known: give its ISO 3166-1 code under 'names' in the"
                            + " mapping, or ~ when it is none");
        }
        return Optional.of(code).filter(known -> !known.isEmpty());
    }

    private static Map<String, String> english() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(key(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(key(code), code);
        }
        return Map.copyOf(codes);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
