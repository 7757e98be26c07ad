package io.tenure.access.application;

import io.tenure.access.Caller;
import io.tenure.access.application.port.in.AccessRefusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What users and keys may be called. */
final class Names {

    private static final Pattern ALLOWED =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._@+-]{0,62}[\\p{L}\\p{M}\\p{N}])?");

    private Names() {}

    /** The name in one spelling, so that two that look the same are the same. */
    static String checked(String name) {
        String spelled = Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (!ALLOWED.matcher(spelled).matches()) {
            throw new AccessRefusal(
                    "access.bad-name",
                    "A name has 1 to 64 letters, digits, spaces and . _ @ + - and begins and ends with a letter or digit");
        }
        if (spelled.toLowerCase(Locale.ROOT).equals(Caller.SYSTEM.name())) {
            throw new AccessRefusal("access.bad-name", "The name 'system' is kept for the system itself");
        }
        return spelled;
    }
}
