package io.tenure.relationship.phone;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** White space of any script and length, line breaks included, as one blank; none at the ends. */
final class Spaces {

    private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}]+");

    private Spaces() {}

    static String collapsed(String text) {
        return RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
