package io.tenure.loyalty.programme;

import io.tenure.shared.domain.CheckDigit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a member's card: {@value #LENGTH} digits by ISO/IEC 7812, those of the programme first, then random
 * ones, then the check digit.
 */
public record CardNumber(String digits) {

    public static final int LENGTH = 19;

    /** One to six digits, none of a bank's or a payment network's card. */
    public static final Pattern PREFIX = Pattern.compile("[01789]\\d{0,5}");

    private static final Pattern WRITTEN = Pattern.compile("[\\d -]{" + LENGTH + ",40}");
    private static final int LAST = 4;

    /** With the check digit added to the digits before it. */
    public static CardNumber with(String digitsBefore) {
        return new CardNumber(digitsBefore + CheckDigit.of(digitsBefore));
    }

    /** A number as somebody typed it, perhaps in groups; empty when it is none. */
    public static Optional<CardNumber> read(String typed) {
        String digits = WRITTEN.matcher(typed).matches() ? typed.replaceAll("[ -]", "") : "";
        return digits.length() == LENGTH && CheckDigit.fits(digits)
                ? Optional.of(new CardNumber(digits))
                : Optional.empty();
    }

    /** What people tell cards apart by. */
    public String lastDigits() {
        return digits.substring(LENGTH - LAST);
    }

    /** For no log to show it. */
    @Override
    public String toString() {
        return "card number ending in " + lastDigits();
    }
}
