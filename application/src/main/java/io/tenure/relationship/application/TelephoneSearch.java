package io.tenure.relationship.application;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Telephone numbers, on record in E.164, as people type them: with blanks and signs, and without the country. */
final class TelephoneSearch {

    private static final Pattern TYPED = Pattern.compile("[+\\d\\p{Z}\\t().\\-\u2010-\u2015/]+");
    private static final int FEWEST_DIGITS = 4;

    /** Country codes of two digits (ITU-T E.164); 1 and 7 have one, all others three. */
    private static final Set<String> OF_TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    private TelephoneSearch() {}

    /**
     * The digits of a number after the country code, without zeros before them.
     *
     * @return empty when the number is not in E.164
     */
    static Optional<String> national(String e164) {
        if (!e164.startsWith("+") || e164.length() <= FEWEST_DIGITS) {
            return Optional.empty();
        }
        int code = e164.charAt(1) == '1' || e164.charAt(1) == '7'
                ? 1
                : OF_TWO_DIGITS.contains(e164.substring(1, 3)) ? 2 : 3;
        return Optional.of(withoutZeros(e164.substring(1 + code))).filter(digits -> !digits.isEmpty());
    }

    /**
     * What is typed as the beginning of a number on record, with its country code or as {@link #national} has it.
     *
     * @return empty when no number is typed, or one that is found as it stands
     */
    static Optional<String> digits(String typed) {
        if (!TYPED.matcher(typed).matches()) {
            return Optional.empty();
        }
        return Optional.of(withoutZeros(typed.replace("(0)", "").replaceAll("\\D", "")))
                .filter(digits ->
                        digits.length() >= FEWEST_DIGITS && !digits.equals(typed) && !typed.equals("+" + digits));
    }

    /** Without the 0 that is dialled before an area, or the 00 before a country. */
    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }
}
