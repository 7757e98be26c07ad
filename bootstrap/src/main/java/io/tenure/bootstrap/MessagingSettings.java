package io.tenure.bootstrap;

import io.tenure.messaging.mail.SmtpRelay;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how the server sends messages to customers.
 *
 * @param relay null for no e-mails
 * @param gateway null for no short messages
 */
public record MessagingSettings(
        @Nullable SmtpRelay relay, @Nullable SmsGateway gateway) {

    /** The server sends nothing. */
    public static final MessagingSettings NONE = new MessagingSettings(null, null);

    static final String SMTP_HOST = "tenure.smtp.host";
    static final String SMTP_PORT = "tenure.smtp.port";
    static final String SMTP_SECURITY = "tenure.smtp.security";
    static final String SMTP_USER = "tenure.smtp.user";
    static final String SMTP_PASSWORD = "tenure.smtp.password";
    static final String SMS_GATEWAY = "tenure.sms.gateway";
    static final String SMS_SECRET = "tenure.sms.secret";

    /**
     * Where short messages are given to be sent.
     *
     * @param secret the bearer's token that the gateway gave
     */
    public record SmsGateway(String url, String secret) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "SmsGateway[" + url + "]";
        }
    }

    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        if (relay != null) {
            settings.put(SMTP_HOST, relay.host());
            settings.put(SMTP_PORT, relay.port());
            settings.put(SMTP_SECURITY, relay.security().name());
            if (relay.user() != null) {
                settings.put(SMTP_USER, relay.user());
                settings.put(SMTP_PASSWORD, String.valueOf(relay.password()));
            }
        }
        if (gateway != null) {
            settings.put(SMS_GATEWAY, gateway.url());
            settings.put(SMS_SECRET, gateway.secret());
        }
        return settings;
    }
}
