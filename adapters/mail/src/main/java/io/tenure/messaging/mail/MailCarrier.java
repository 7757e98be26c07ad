package io.tenure.messaging.mail;

import io.tenure.messaging.application.Carrier;
import io.tenure.messaging.application.Parcel;
import io.tenure.messaging.events.MessageChannel;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gives e-mails to a relay. What it refuses with a code of 5xx, it will never take. */
public final class MailCarrier implements Carrier {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final int LASTING = 500;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    public MailCarrier(SmtpRelay relay) {
        sender.setHost(relay.host());
        sender.setPort(relay.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (relay.security()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> properties.setProperty("mail.smtp.starttls.required", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        if (relay.security() == SmtpRelay.Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
        }
        if (relay.user() != null) {
            properties.setProperty("mail.smtp.auth", "true");
            sender.setUsername(relay.user());
            sender.setPassword(relay.password());
        }
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.EMAIL;
    }

    @Override
    public Receipt carry(Parcel parcel) {
        try {
            sender.send(mail(parcel));
            return new Receipt.Taken();
        } catch (AddressException unreadable) {
            return new Receipt.Never("The address is none that an e-mail can be sent to.");
        } catch (MailAuthenticationException refused) {
            return new Receipt.NotNow("The relay does not let this server in: check user and password.");
        } catch (MailSendException failed) {
            return receipt(failed);
        } catch (MailException | MessagingException broken) {
            return new Receipt.NotNow(said(broken));
        }
    }

    private MimeMessage mail(Parcel parcel) throws MessagingException {
        InternetAddress from = new InternetAddress(Objects.requireNonNull(parcel.sender()), true);
        MimeMessage mail = new NamedMail(id(parcel.reference(), from));
        mail.setFrom(from);
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(parcel.address(), true));
        mail.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
        mail.setText(parcel.text(), StandardCharsets.UTF_8.name());
        // Answers of machines (out of office) shall not answer a machine.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Tenure-Message", parcel.reference());
        return mail;
    }

    /** The same at each attempt, so that whoever gets it twice can see that. */
    private static String id(String reference, InternetAddress from) {
        String address = from.getAddress();
        return "<"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(reference.getBytes(StandardCharsets.UTF_8))
                + address.substring(address.indexOf('@')) + ">";
    }

    private static Receipt receipt(MailSendException failed) {
        Exception cause = failed.getMessageExceptions().length > 0 ? failed.getMessageExceptions()[0] : failed;
        return lasting(cause).<Receipt>map(Receipt.Never::new).orElseGet(() -> new Receipt.NotNow(said(cause)));
    }

    /** What a relay said that will not change, wherever it stands among the causes. */
    private static Optional<String> lasting(Throwable failure) {
        Throwable each = failure;
        while (each != null) {
            int code =
                    switch (each) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSendFailedException whole -> whole.getReturnCode();
                        default -> 0;
                    };
            if (code >= LASTING) {
                return Optional.of(said(each));
            }
            each = each instanceof MessagingException chained && !(each instanceof AuthenticationFailedException)
                    ? chained.getNextException()
                    : each.getCause();
        }
        return failure instanceof SendFailedException refused && isInvalid(refused.getInvalidAddresses())
                ? Optional.of(said(refused))
                : Optional.empty();
    }

    private static boolean isInvalid(Address[] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static String said(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip();
    }
}
