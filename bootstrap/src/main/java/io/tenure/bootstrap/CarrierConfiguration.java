package io.tenure.bootstrap;

import io.tenure.messaging.mail.MailCarrier;
import io.tenure.messaging.mail.SmtpRelay;
import io.tenure.messaging.mail.SmtpRelay.Security;
import io.tenure.messaging.sms.SmsCarrier;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings messages to customers where the server is told of a mail relay or a gateway. */
@Configuration
class CarrierConfiguration {

    private static final Duration ANSWER = Duration.ofSeconds(20);

    @Bean
    @ConditionalOnProperty(MessagingSettings.SMTP_HOST)
    MailCarrier mailCarrier(
            @Value("${" + MessagingSettings.SMTP_HOST + "}") String host,
            @Value("${" + MessagingSettings.SMTP_PORT + "}") int port,
            @Value("${" + MessagingSettings.SMTP_SECURITY + "}") Security security,
            @Value("${" + MessagingSettings.SMTP_USER + ":#{null}}") @Nullable String user,
            @Value("${" + MessagingSettings.SMTP_PASSWORD + ":#{null}}") @Nullable String password) {
        return new MailCarrier(new SmtpRelay(host, port, security, user, password));
    }

    @Bean
    @ConditionalOnProperty(MessagingSettings.SMS_GATEWAY)
    SmsCarrier smsCarrier(
            @Value("${" + MessagingSettings.SMS_GATEWAY + "}") URI gateway,
            @Value("${" + MessagingSettings.SMS_SECRET + "}") String secret) {
        return new SmsCarrier(gateway, secret, ANSWER);
    }
}
