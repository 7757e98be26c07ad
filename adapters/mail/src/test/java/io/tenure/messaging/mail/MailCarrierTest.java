package io.tenure.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenure.messaging.application.Carrier.Receipt;
import io.tenure.messaging.application.Parcel;
import io.tenure.messaging.mail.SmtpRelay.Security;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCarrierTest {

    private static final Parcel BIRTHDAY = new Parcel(
            "ada@birthday-2026",
            "Club <club@example.com>",
            "ada@example.com",
            "生日快乐",
            "Dear Ada,\nmany happy returns!");

    private static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void start() {
        RELAY.start();
    }

    @AfterAll
    static void stop() {
        RELAY.stop();
    }

    @BeforeEach
    void clear() throws Exception {
        RELAY.purgeEmailFromAllMailboxes();
    }

    @Test
    void bringsAMessageAsItIsWritten() throws Exception {
        assertThat(carrier(port()).carry(BIRTHDAY)).isEqualTo(new Receipt.Taken());

        assertThat(RELAY.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("生日快乐");
            assertThat(mail.getFrom()[0]).hasToString("Club <club@example.com>");
            assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.com");
            assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo(BIRTHDAY.text());
            assertThat(mail.getHeader("X-Tenure-Message")).containsExactly("ada@birthday-2026");
        });
    }

    @Test
    void givesEveryAttemptTheSameId() throws Exception {
        MailCarrier carrier = carrier(port());
        carrier.carry(BIRTHDAY);
        carrier.carry(BIRTHDAY);

        var mails = RELAY.getReceivedMessages();

        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID()).endsWith("@example.com>");
    }

    @Test
    void triesAgainWhereNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0)) {
            free = taken.getLocalPort();
        }

        assertThat(carrier(free).carry(BIRTHDAY)).isInstanceOf(Receipt.NotNow.class);
    }

    @Test
    void triesAgainWhereTheRelayIsBusyAndNeverWhereItRefuses() throws Exception {
        assertThat(answer("451 busy")).isInstanceOf(Receipt.NotNow.class);
        assertThat(answer("550 no such mailbox"))
                .isInstanceOfSatisfying(
                        Receipt.Never.class, never -> assertThat(never.reason()).contains("no such mailbox"));
    }

    @Test
    void sendsNothingInClearUnlessToldTo() {
        MailCarrier carrier = new MailCarrier(new SmtpRelay("127.0.0.1", port(), Security.STARTTLS, null, null));

        assertThat(carrier.carry(BIRTHDAY)).isInstanceOf(Receipt.NotNow.class);
        assertThat(RELAY.getReceivedMessages()).isEmpty();
    }

    @Test
    void neverTriesAnAddressThatIsNone() {
        var nowhere = new Parcel("ada@x", "club@example.com", "nobody at all", "Hello", "Text");

        assertThat(carrier(port()).carry(nowhere)).isInstanceOf(Receipt.Never.class);
    }

    @Test
    void hidesThePassword() {
        assertThat(new SmtpRelay("mail", 25, Security.TLS, "club", "secret").toString())
                .doesNotContain("secret");
    }

    private static int port() {
        return RELAY.getSmtp().getPort();
    }

    private static MailCarrier carrier(int port) {
        return new MailCarrier(new SmtpRelay("127.0.0.1", port, Security.NONE, null, null));
    }

    /** What comes of a relay that answers so to every recipient. */
    private static Receipt answer(String toRecipients) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread relay = Thread.ofVirtual().start(() -> serve(socket, toRecipients));
            Receipt receipt = carrier(socket.getLocalPort()).carry(BIRTHDAY);
            relay.join();
            return receipt;
        }
    }

    private static void serve(ServerSocket socket, String toRecipients) {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(client, line.startsWith("RCPT") ? toRecipients : line.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        } catch (IOException gone) {
            // the client has what it wanted
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
