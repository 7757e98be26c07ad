package io.tenure.shared.domain;

/** The last digit of a card's number, by the Luhn formula of ISO/IEC 7812-1, annex B: it shows most slips in typing. */
public final class CheckDigit {

    private static final int TEN = 10;

    private CheckDigit() {}

    /** The digit to be put behind digits, 0 to 9. */
    public static int of(String digits) {
        return (TEN - sum(digits + "0") % TEN) % TEN;
    }

    /** Whether the last digit is the one that belongs to those before it. */
    public static boolean fits(String digits) {
        return sum(digits) % TEN == 0;
    }

    /** From the right, every second digit doubled, its digits added up. */
    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / TEN + digit * 2 % TEN;
        }
        return sum;
    }
}
