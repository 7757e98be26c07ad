package io.tenure.loyalty.application.port.in;

import org.jspecify.annotations.Nullable;

/**
 * How a till names a member.
 *
 * @param value the number of a card, the code of its barcode, or a phone number by E.164
 * @param programme needed only where the value tells several memberships
 */
public record MemberReference(
        Kind kind, String value, @Nullable String programme) {

    /** What the value is. */
    public enum Kind {
        CARD,
        CODE,
        PHONE
    }

    /** For no log to show who it is. */
    @Override
    public String toString() {
        return "member by " + kind;
    }
}
