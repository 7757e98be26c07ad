package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenure.access.Role;
import io.tenure.bootstrap.MessagingSettings;
import io.tenure.messaging.mail.SmtpRelay;
import io.tenure.messaging.mail.SmtpRelay.Security;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AlertsOverRestTest {

    private static final String ALERTS = "/api/v1/alerts";
    private static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private static Path directory;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        RELAY.start();
        server = new RunningServer(
                directory,
                new MessagingSettings(
                        new SmtpRelay("127.0.0.1", RELAY.getSmtp().getPort(), Security.NONE, null, null), null));
        put("/api/v1/messages/plan", "sender: {email: club@example.com}\n").requireStatus(200);
    }

    @AfterAll
    static void stop() {
        server.close();
        RELAY.stop();
    }

    @Test
    void writesToAdministratorsInTheirLanguagesOnceAndSlowsWhoGuesses() {
        String shipped = server.get(ALERTS + "/rules", Role.AUDITOR).at("/text");
        put(
                        ALERTS + "/rules",
                        shipped + "notify:\n  - {email: ada@example.com}\n  - {email: li@example.com, language: zh}\n")
                .requireStatus(200);
        String till = server.newKey("till 7", Role.POS);
        for (int guess = 0; guess < 20; guess++) {
            Guesser.lookUpNobody(server, till).requireStatus(404);
        }

        Answer slowed = Guesser.lookUpNobody(server, till);

        assertThat(slowed.status() + " " + slowed.code()).isEqualTo("429 alerts.too-many-refused-codes");
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 30);
        assertThat(Guesser.lookUpNobody(server, server.newKey("till 8", Role.POS))
                        .status())
                .isEqualTo(404);
        await().untilAsserted(() -> {
            assertThat(mailsTo("ada@example.com"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.getContent().toString()).contains("till 7: 15 times"));
            assertThat(mailsTo("li@example.com")).singleElement().satisfies(mail -> assertThat(mail.getSubject())
                    .contains("无效号码"));
        });
        Answer refused = server.get(ALERTS + "/refused-codes", Role.AUDITOR);
        assertThat(refused.body()).contains("\"till\":\"till 7\",\"cardNumbers\":20");
    }

    @Test
    void letsAdministratorsActAndAuditorsRead() {
        String id = Guesser.alert(server);
        String closing = json("{'verdict':'REAL','note':'dismissed'}");
        for (Role role : List.of(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.MARKETER, Role.POS, Role.GATEWAY)) {
            assertThat(server.get(ALERTS, role).status()).as(role.name()).isEqualTo(403);
        }
        assertThat(server.post(ALERTS + "/" + id + "/closing", closing, Role.AUDITOR)
                        .status())
                .isEqualTo(403);

        Answer closed = server.post(ALERTS + "/" + id + "/closing", closing, Role.ADMIN);

        closed.requireStatus(200);
        assertThat(closed.at("/verdict") + " " + closed.at("/note")).isEqualTo("REAL dismissed");
        assertThat(server.get(ALERTS + "/" + id, Role.AUDITOR).json().at("/facts"))
                .hasSize(15);
        Answer other = server.post(ALERTS + "/" + id + "/closing", json("{'verdict':'FALSE_ALARM'}"), Role.ADMIN);
        assertThat(other.status() + " " + other.code()).isEqualTo("409 alerts.closed");
        assertThat(server.get(ALERTS + "/1", Role.ADMIN).code()).isEqualTo("alerts.unknown-alert");
    }

    @Test
    void namesEverythingThatIsWrongWithRules() {
        Answer wrong = put(ALERTS + "/rules", "rules:\n  - {id: a, counts: [tea], per: member, at-least: 0}\n");
        assertThat(wrong.status() + " " + wrong.code()).isEqualTo("422 alerts.invalid-rules");
        assertThat(wrong.body()).contains("rules.a.counts", "rules.a.at-least", "rules.a.minutes", "rules.a.title");
    }

    private static Answer put(String path, String text) {
        return server.send(
                "PUT", path, "{\"text\":" + new JsonMapper().writeValueAsString(text) + "}", server.key(Role.ADMIN));
    }

    private static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(RELAY.getReceivedMessagesForDomain(address)).toList();
    }
}
