package io.tenure.access.application;

import io.tenure.access.application.port.in.AccessRefusal;
import java.util.Locale;

/** What a password must be like: long, and not what one would guess first (NIST SP 800-63B). */
final class PasswordRules {

    static final int LONGEST = 200;
    private static final int SHORTEST = 12;
    private static final int FEWEST_CHARACTERS = 5;

    private PasswordRules() {}

    static void check(String user, String oldPassword, String newPassword) {
        if (newPassword.length() < SHORTEST || newPassword.length() > LONGEST) {
            throw weak("has " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (newPassword.equals(oldPassword)) {
            throw weak("differs from the old one");
        }
        if (newPassword.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT))) {
            throw weak("does not hold the user's name");
        }
        if (newPassword.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            throw weak("has at least " + FEWEST_CHARACTERS + " different characters");
        }
    }

    private static AccessRefusal weak(String rule) {
        return new AccessRefusal("access.weak-password", "A new password " + rule);
    }
}
