package io.tenure.relationship.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.tenure.relationship.application.ContactNormaliser.Normalised;
import io.tenure.relationship.application.ContactNormaliser.Result;
import io.tenure.relationship.application.ContactNormaliser.Unreadable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Phone numbers in E.164, such as +442079460958; without an extension, which E.164 does not know. */
final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";

    private PhoneNumbers() {}

    static Result normalise(String text, @Nullable String country) {
        try {
            return e164(LIBRARY.parse(text, region(country)));
        } catch (NumberParseException unreadable) {
            return new Unreadable(
                    switch (unreadable.getErrorType()) {
                        case INVALID_COUNTRY_CODE ->
                            "The phone number does not say its country; begin it with + and the country code,"
                                    + " or give the customer's country.";
                        case NOT_A_NUMBER -> "This is no phone number; write it as digits, such as +44 20 7946 0958.";
                        case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> "The phone number is too short; complete it.";
                        case TOO_LONG -> "The phone number is too long; correct it.";
                    });
        }
    }

    private static Result e164(PhoneNumber number) {
        if (number.hasExtension()) {
            return new Unreadable("A phone number with an extension does not name one line; give the direct number.");
        }
        if (!LIBRARY.isPossibleNumber(number)) {
            return new Unreadable("No phone number of this country has that length; correct it.");
        }
        return new Normalised(LIBRARY.format(number, PhoneNumberFormat.E164));
    }

    private static String region(@Nullable String country) {
        return country == null ? NO_REGION : country.toUpperCase(Locale.ROOT);
    }
}
