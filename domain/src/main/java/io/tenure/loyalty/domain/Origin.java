package io.tenure.loyalty.domain;

import java.util.Optional;

/** Says in the name of a lot through which accounts it came, the last one first, so that it can go back. */
final class Origin {

    private static final String FROM = "from-";

    private Origin() {}

    /** The name of a lot where it arrives: its own one when it comes home, or never got away. */
    static String arriving(String lot, String from, String home) {
        return from.equals(home) ? lot : before(lot, home).orElse(FROM + from + "/" + lot);
    }

    static boolean isFrom(String lot, String origin) {
        return before(lot, origin).isPresent();
    }

    /** The account that a lot came from at last; empty when it never got away. */
    static Optional<String> last(String lot) {
        return lot.startsWith(FROM) && lot.indexOf('/') > 0
                ? Optional.of(lot.substring(FROM.length(), lot.indexOf('/')))
                : Optional.empty();
    }

    /** The name that a lot had in an account that it came through. */
    private static Optional<String> before(String lot, String origin) {
        String rest = lot;
        while (last(rest).isPresent()) {
            String last = last(rest).orElseThrow();
            rest = rest.substring(rest.indexOf('/') + 1);
            if (last.equals(origin)) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }
}
