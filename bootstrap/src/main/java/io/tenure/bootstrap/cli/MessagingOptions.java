package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.MessagingSettings;
import io.tenure.bootstrap.MessagingSettings.SmsGateway;
import io.tenure.messaging.mail.SmtpRelay;
import io.tenure.messaging.mail.SmtpRelay.Security;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options by which the server sends messages to customers. Secrets come from the environment, out of sight. */
final class MessagingOptions {

    private static final String PASSWORD = "TENURE_SMTP_PASSWORD";
    private static final String SECRET = "TENURE_SMS_SECRET";
    private static final int LARGEST_PORT = 65_535;

    @Option(
            names = "--smtp",
            paramLabel = "HOST:PORT",
            description = "The mail relay to send e-mails through; without it, none are sent.")
    private @Nullable String relay;

    @Option(
            names = "--smtp-security",
            paramLabel = "KIND",
            description = "How the connection to the relay is kept from others: ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "STARTTLS")
    private Security security = Security.STARTTLS;

    @Option(
            names = "--smtp-user",
            paramLabel = "NAME",
            description = "Who the relay is to let in; the password is in the environment variable " + PASSWORD + ".")
    private @Nullable String user;

    @Option(
            names = "--sms-gateway",
            paramLabel = "URL",
            description = "The gateway to send short messages through; its token is in the environment variable "
                    + SECRET + ". Without it, none are sent.")
    private @Nullable String gateway;

    /** @throws ParameterException when an option is not right, or a secret is not there */
    MessagingSettings settings(CommandLine command) {
        if (user != null && relay == null) {
            throw new ParameterException(command, "--smtp-user is about the relay that --smtp names; give both");
        }
        return new MessagingSettings(
                relay == null ? null : relay(relay, command), gateway == null ? null : gateway(gateway, command));
    }

    private SmtpRelay relay(String address, CommandLine command) {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LARGEST_PORT) {
            throw new ParameterException(
                    command, "--smtp takes a host and a port, such as mail.example.com:587, not '" + address + "'");
        }
        return new SmtpRelay(
                address.substring(0, colon),
                Integer.parseInt(port),
                security,
                user,
                user == null ? null : secret(PASSWORD, command));
    }

    private static SmsGateway gateway(String url, CommandLine command) {
        if (!isSafe(url)) {
            throw new ParameterException(
                    command,
                    "--sms-gateway takes an address that begins with https://, or with http:// on this machine, not '"
                            + url + "'");
        }
        return new SmsGateway(url, secret(SECRET, command));
    }

    private static boolean isSafe(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && isThisMachine(uri.getHost())));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static String secret(String variable, CommandLine command) {
        String secret = System.getenv(variable);
        if (secret == null || secret.isBlank()) {
            throw new ParameterException(command, "Put the secret into the environment variable " + variable);
        }
        return secret;
    }
}
