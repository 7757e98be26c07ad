package io.tenure.loyalty.application;

import io.tenure.messaging.events.MessageChannel;
import io.tenure.relationship.application.port.in.NormaliseContactUseCase;
import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.outcome.Refusal;
import java.util.Optional;

/** Where a member can be reached, in the form in which contact points are kept. */
record Contact(ContactKind kind, String value) {

    private static final int LONGEST = 254;

    /** Empty when it is neither an e-mail address nor a phone number with the code of its country. */
    static Optional<Contact> read(String typed, NormaliseContactUseCase forms) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        ContactKind kind = typed.contains("@") ? ContactKind.EMAIL : ContactKind.PHONE;
        try {
            return Optional.of(new Contact(kind, forms.normalise(kind, international(typed.strip()))));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /** Many write 00 for the +. */
    private static String international(String typed) {
        return typed.startsWith("00") && !typed.contains("@") ? "+" + typed.substring(2) : typed;
    }

    MessageChannel channel() {
        return kind == ContactKind.EMAIL ? MessageChannel.EMAIL : MessageChannel.SMS;
    }

    /** For no log to show it. */
    @Override
    public String toString() {
        return "contact by " + kind;
    }
}
