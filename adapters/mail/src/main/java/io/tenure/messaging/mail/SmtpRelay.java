package io.tenure.messaging.mail;

import org.jspecify.annotations.Nullable;

/**
 * The mail relay of the firm.
 *
 * @param security how the connection is kept from others
 * @param user null for a relay that asks nobody
 */
public record SmtpRelay(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password) {

    /** How a connection is kept from others. */
    public enum Security {
        /** TLS from the first byte. */
        TLS,
        /** TLS once both have greeted each other; nothing is sent without. */
        STARTTLS,
        /** Not at all: for a relay on the same machine or a network of its own. */
        NONE
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "SmtpRelay[" + host + ":" + port + ", " + security + "]";
    }
}
