package io.tenure.relationship.phone;

import io.tenure.relationship.application.ContactNormaliser.Normalised;
import io.tenure.relationship.application.ContactNormaliser.Result;
import io.tenure.relationship.application.ContactNormaliser.Unreadable;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses in lower case, the domain in ASCII (RFC 5321 lengths; quoted local parts are refused). */
final class EmailAddresses {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+" + "(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!\\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])");

    private EmailAddresses() {}

    static Result normalise(String text) {
        var at = text.indexOf('@');
        if (at < 0 || at != text.lastIndexOf('@')) {
            return new Unreadable("An e-mail address has exactly one @; correct it, for example to name@example.org.");
        }
        var local = text.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = ascii(text.substring(at + 1));
        if (local.length() > MAX_LOCAL || !LOCAL.matcher(local).matches()) {
            return new Unreadable("The part before the @ is no e-mail name; correct it or leave the address out.");
        }
        if (!DOMAIN.matcher(domain).matches()) {
            return new Unreadable("The part after the @ is no domain such as example.org; correct it.");
        }
        if (local.length() + 1 + domain.length() > MAX_LENGTH) {
            return new Unreadable("An e-mail address has at most " + MAX_LENGTH + " characters; shorten it.");
        }
        return new Normalised(local + "@" + domain);
    }

    /** The domain in ASCII; empty when it has no such form. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
