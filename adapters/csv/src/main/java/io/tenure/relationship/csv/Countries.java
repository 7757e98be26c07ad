package io.tenure.relationship.csv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns English names of countries into ISO 3166-1 codes; the mapping's own names come first. */
final class Countries {

    /** Assigned by its users, as ISO 3166-1 leaves such codes to them. */
    private static final String KOSOVO = "XK";

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
        Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO)).forEach(code -> {
            codes.put(key(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(key(code), code);
        });
        return Map.copyOf(codes);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
