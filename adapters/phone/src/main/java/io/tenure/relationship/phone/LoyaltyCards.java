package io.tenure.relationship.phone;

import io.tenure.relationship.application.ContactNormaliser.Normalised;
import io.tenure.relationship.application.ContactNormaliser.Result;
import io.tenure.relationship.application.ContactNormaliser.Unreadable;
import io.tenure.shared.domain.CheckDigit;
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
        return PAYMENT.matcher(digits).matches() && CheckDigit.fits(digits);
    }
}
