package io.tenure.relationship.phone;

import io.tenure.relationship.application.ContactNormaliser;
import io.tenure.relationship.events.ContactKind;
import org.jspecify.annotations.Nullable;

/** Brings each kind of address into one form: phone numbers to E.164, e-mail addresses to lower case, and so on. */
public final class PhoneContactNormaliser implements ContactNormaliser {

    private static final int MAX_RAW = 1000;

    @Override
    public Result normalise(ContactKind kind, String raw, @Nullable String country) {
        var text = Spaces.collapsed(raw);
        if (text.isEmpty()) {
            return new Unreadable("The address is empty; give it or leave it out.");
        }
        if (raw.length() > MAX_RAW || text.length() > MAX_RAW) {
            return new Unreadable("The address has more than " + MAX_RAW + " characters; shorten it.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return new Unreadable("The address holds control characters; remove them.");
        }
        return switch (kind) {
            case EMAIL -> EmailAddresses.normalise(text);
            case PHONE -> PhoneNumbers.normalise(text, country);
            case SOCIAL -> SocialHandles.normalise(text);
            case CARD -> LoyaltyCards.normalise(text);
            case POSTAL, DEVICE -> new Normalised(text);
        };
    }
}
