package io.tenure.loyalty.application;

import io.tenure.messaging.events.MessageChannel;
import io.tenure.relationship.events.ContactKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a member can be reached, in the form in which contact points are kept. */
record Contact(ContactKind kind, String value) {

    private static final int LONGEST = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().\\-/]");

    /** Empty when it is neither an e-mail address nor a phone number with the code of its country. */
    static Optional<Contact> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String mail = typed.strip().toLowerCase(Locale.ROOT);
        if (EMAIL.matcher(mail).matches()) {
            return Optional.of(new Contact(ContactKind.EMAIL, mail));
        }
        String digits = BETWEEN_DIGITS.matcher(typed).replaceAll("");
        String phone = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return E164.matcher(phone).matches() ? Optional.of(new Contact(ContactKind.PHONE, phone)) : Optional.empty();
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
