package io.tenure.relationship.phone;

import io.tenure.relationship.application.ContactNormaliser.Normalised;
import io.tenure.relationship.application.ContactNormaliser.Result;
import io.tenure.relationship.application.ContactNormaliser.Unreadable;
import java.util.regex.Pattern;

/** Numbers of loyalty cards; a payment card's number is refused, since it must not be kept here. */
final class LoyaltyCards {

    /** ISO/IEC 7812: 13 to 19 digits of a banking or travel issuer (first digit 3 to 6, or 2 for the newer ranges). */
    private static final Pattern PAYMENT = Pattern.compile("[2-6]\\d{12,18}");

    private LoyaltyCards() {}

    static Result normalise(String text) {
        return looksLikePayment(text.replaceAll("[ .-]", ""))
                ? new Unreadable("This looks like the number of a payment card, which must not be kept;"
                        + " give the number of the loyalty card.")
                : new Normalised(text);
    }

    private static boolean looksLikePayment(String digits) {
        return PAYMENT.matcher(digits).matches() && luhn(digits) % 10 == 0;
    }

    /** The Luhn sum: from the right, every second digit doubled, its digits added up. */
    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }
}
