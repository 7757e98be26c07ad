package io.tenure.bootstrap.security;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.MessagingSettings;
import io.tenure.bootstrap.MessagingSettings.SmsGateway;
import io.tenure.messaging.application.MessagingModule;
import io.tenure.messaging.mail.SmtpRelay;
import io.tenure.messaging.mail.SmtpRelay.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Messages from a request to a mail relay and a gateway, and back when they do not arrive. */
class MessagesOverRestTest {

    private static final String MESSAGES = "/api/v1/messages";

    private static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final WireMockServer GATEWAY =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    /** Nights are from one to five; it is noon where customers are of whom nobody knows better. */
    private static final String PLAN = """
            sender: {email: "Club <club@example.com>", sms: Club}
            quiet-hours: {from: "01:00", to: "05:00"}
            time-zone: %s
            caps:
              - {channel: email, messages: 1, days: 7}
            templates:
              - id: newsletter
                purpose: newsletter
                parameters: [name]
                en: {subject: "News for {name}", text: "Dear {name}, there is news."}
                zh: {subject: "{name}，新消息", text: "尊敬的{name}，有新消息。"}
              - id: ready
                purpose: service
                en: {subject: "Ready", text: "Your order is ready."}
                zh: {subject: "可取货", text: "您的订单已备好。"}
            """.formatted(zoneAtNoon(0));

    @TempDir
    private static Path directory;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        RELAY.start();
        GATEWAY.start();
        GATEWAY.stubFor(post("/sms").willReturn(aResponse().withStatus(202)));
        server = new RunningServer(
                directory,
                new MessagingSettings(
                        new SmtpRelay("127.0.0.1", RELAY.getSmtp().getPort(), Security.NONE, null, null),
                        new SmsGateway(GATEWAY.url("/sms"), "token")));
        plan(PLAN).requireStatus(200);
    }

    @AfterAll
    static void stop() {
        server.close();
        GATEWAY.stop();
        RELAY.stop();
    }

    @Test
    void writesToACustomerWhoHasConsentedAndPutsItOnTheTimeline() throws Exception {
        String ada = customer("'language':'zh-CN','name':'Ada'", "EMAIL", address());
        consent(ada, "newsletter", "EMAIL");

        Answer sent = send(ada, "n1", "newsletter", "EMAIL");

        sent.requireStatus(200);
        assertThat(sent.at("/state")).isEqualTo("QUEUED");
        awaitState(ada, "SENT");
        MimeMessage mail = mailTo(ada);
        assertThat(mail.getSubject()).isEqualTo("Ada，新消息");
        assertThat(mail.getContent().toString()).contains("尊敬的Ada，有新消息。");
        await().untilAsserted(() -> {
            Answer timeline = server.get("/api/v1/customers/" + ada + "/timeline", Role.ADMIN);
            assertThat(timeline.at("/items/0/kind")).isEqualTo("EMAIL");
            assertThat(timeline.at("/items/0/direction")).isEqualTo("OUTBOUND");
            assertThat(timeline.at("/items/0/summary")).isEqualTo("Ada，新消息");
        });
        assertThat(send(ada, "n1", "newsletter", "EMAIL").at("/state")).isEqualTo("SENT");
        assertThat(mailsTo(ada)).hasSize(1);
        assertThat(send(ada, "n2", "newsletter", "EMAIL").at("/refusal")).isEqualTo("CAP_REACHED");
        assertThat(send(ada, "r1", "ready", "EMAIL").at("/state")).isEqualTo("QUEUED");
    }

    @Test
    void putsMessagesOfTheLongestNameOnTheTimeline() {
        String ada = customer("", "EMAIL", address());
        assertThat(send(ada, "x".repeat(136), "ready", "EMAIL").code()).isEqualTo("messaging.id-invalid");
        send(ada, "x".repeat(135), "ready", "EMAIL").requireStatus(200);
        await().untilAsserted(() -> assertThat(server.get("/api/v1/customers/" + ada + "/timeline", Role.ADMIN)
                        .at("/items/0/summary"))
                .isEqualTo("Ready"));
    }

    @Test
    void writesToNobodyWhoHasNotConsentedOrCannotBeReached() {
        String ada = customer("", "EMAIL", address());
        assertThat(send(ada, "n1", "newsletter", "EMAIL").at("/refusal")).isEqualTo("NO_CONSENT");
        consent(ada, "newsletter", "MESSAGE");
        assertThat(send(ada, "n2", "newsletter", "EMAIL").at("/refusal")).isEqualTo("NO_CONSENT");
        assertThat(send(ada, "n3", "ready", "SMS").at("/refusal")).isEqualTo("NO_CONTACT_POINT");
    }

    @Test
    void waitsForTheMorningOfTheCustomer() {
        String ada = customer("'timeZone':'" + zoneAtNoon(-9) + "'", "EMAIL", address());

        Answer held = send(ada, "r1", "ready", "EMAIL");

        assertThat(held.at("/state")).isEqualTo("QUEUED");
        Instant due = Instant.parse(held.at("/due"));
        assertThat(due).isAfter(Instant.now());
        assertThat(due.atOffset(offsetAtNoon(-9)).getHour()).isEqualTo(5);
        assertThat(mailsTo(ada)).isEmpty();
    }

    @Test
    void putsWhatFailedWhereSomebodyLooksAndSendsItOnceMore() {
        String phone = phone();
        GATEWAY.stubFor(post("/sms")
                .withRequestBody(matchingJsonPath("$.to", equalTo(phone)))
                .willReturn(aResponse().withStatus(422)));
        String ada = customer("", "PHONE", phone);
        String reference = send(ada, "r1", "ready", "SMS").at("/reference");
        awaitState(ada, "FAILED");
        assertThat(server.get(MESSAGES + "?state=FAILED&customer=" + ada, Role.ADMIN)
                        .at("/items/0/failure"))
                .isEqualTo("The gateway answered 422.");

        GATEWAY.stubFor(post("/sms").willReturn(aResponse().withStatus(202)));
        settle(reference, "retry").requireStatus(200);

        awaitState(ada, "SENT");
        GATEWAY.verify(
                2,
                postRequestedFor(urlEqualTo("/sms"))
                        .withRequestBody(matchingJsonPath("$.reference", equalTo(reference))));
        assertThat(settle(reference, "retry").code()).isEqualTo("messaging.not-failed");
    }

    @Test
    void triesAgainLaterWhereTheGatewayIsBusy() {
        String phone = phone();
        GATEWAY.stubFor(post("/sms")
                .withRequestBody(matchingJsonPath("$.to", equalTo(phone)))
                .willReturn(aResponse().withStatus(503)));
        String ada = customer("", "PHONE", phone);
        send(ada, "r1", "ready", "SMS");

        await().untilAsserted(() -> {
            Answer messages = server.get(MESSAGES + "?customer=" + ada, Role.ADMIN);
            assertThat(messages.at("/items/0/failure")).isEqualTo("The gateway answered 503.");
            assertThat(messages.at("/items/0/state")).isEqualTo("QUEUED");
            assertThat(Instant.parse(messages.at("/items/0/due"))).isAfter(Instant.now());
        });
    }

    @Test
    void hearsOfWhatDidNotArrive() {
        String ada = customer("", "EMAIL", address());
        String reference = send(ada, "r1", "ready", "EMAIL").at("/reference");
        awaitState(ada, "SENT");
        String report = "{'reference':'%s','reason':'550 mailbox full'}".formatted(reference);

        Answer bounced = server.post(MESSAGES + "/bounces", json(report), Role.INTEGRATION);

        assertThat(bounced.at("/state")).isEqualTo("BOUNCED");
        assertThat(server.post(MESSAGES + "/bounces", json(report), Role.INTEGRATION)
                        .status())
                .isEqualTo(200);
        assertThat(settle(reference, "abandonment").at("/state")).isEqualTo("GIVEN_UP");
        assertThat(server.post(MESSAGES + "/bounces", json(report.replace(reference, "x@y")), Role.INTEGRATION)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answersAMemberWhoAsksForTheBalance() {
        String account = LoyaltyWrites.member(server);
        String first = phone();
        reach(Writes.id(account), "PHONE", first);
        String phone = phone();
        reach(Writes.id(account), "PHONE", phone);

        inbound("g1", phone, " bal ").requireStatus(202);
        inbound("g1", phone, " bal ").requireStatus(202);

        await().untilAsserted(() -> GATEWAY.verify(1, sentTo(phone)));
        GATEWAY.verify(
                sentTo(phone).withRequestBody(matchingJsonPath("$.text", equalTo("Your balance: Club: 50 points"))));
        GATEWAY.verify(0, sentTo(first));
        assertThat(server.get("/api/v1/customers/" + Writes.id(account) + "/timeline?kind=MESSAGE", Role.ADMIN)
                        .body())
                .contains("\"INBOUND\"");
    }

    @Test
    void putsWhatElseCustomersWriteOnTheTimelineAndAnswersNobodyUnknown() {
        String phone = phone();
        String ada = customer("", "PHONE", phone);

        inbound("g2", phone, "Where is my order?").requireStatus(202);

        await().untilAsserted(() -> assertThat(server.get("/api/v1/customers/" + ada + "/timeline", Role.ADMIN)
                        .at("/items/0/summary"))
                .isEqualTo("Where is my order?"));
        customer("", "PHONE", phone);
        Core core = server.context().getBean(Core.class);
        assertThat(core.relationship().queries().awaitVisible(core.ledger().head()))
                .isTrue();
        long before = unknown();
        inbound("g3", phone, "BAL").requireStatus(202);
        inbound("g4", phone(), "BAL").requireStatus(202);
        assertThat(unknown()).isEqualTo(before + 1);
        await().untilAsserted(() -> GATEWAY.verify(1, sentTo(phone)));
        assertThat(inbound("g5", "07700 900123", "BAL").status()).isEqualTo(400);
        assertThat(server.get(MESSAGES, Role.GATEWAY).status()).isEqualTo(403);
    }

    @Test
    void saysWhatIsWrong() {
        String ada = customer("", "EMAIL", address());
        assertThat(send(ada, "x", "no-such", "EMAIL").code()).isEqualTo("messaging.unknown-template");
        assertThat(send(ada, "a b", "ready", "EMAIL").code()).isEqualTo("messaging.id-invalid");
        Answer missing = server.post(
                MESSAGES,
                json("{'id':'x','customer':'%s','template':'newsletter','channel':'EMAIL'}".formatted(ada)),
                Role.INTEGRATION);
        assertThat(missing.status() + " " + missing.code()).isEqualTo("422 messaging.parameter-missing");
        assertThat(missing.at("/detail")).contains("name");

        Answer plan = plan(PLAN.replace("Dear {name}", "Dear {nmae}").replace("messages: 1", "messages: 0"));
        assertThat(plan.code()).isEqualTo("messaging.invalid-plan");
        assertThat(plan.body()).contains("templates.newsletter.en", "caps.1.messages", "nmae");
        assertThat(plan.body()).contains("form.not-above-zero", "form.unknown-parameter");
        assertThat(plan.at("/problems/0/parts/0")).isEqualTo("1000");
        assertThat(server.get(MESSAGES + "/plan", Role.AUDITOR).at("/version")).isEqualTo("1");
    }

    @Test
    void forgetsWhoIsErased() {
        String ada = customer("'timeZone':'" + zoneAtNoon(-9) + "'", "EMAIL", address());
        send(ada, "r1", "ready", "EMAIL");
        server.post("/api/v1/customers/" + ada + "/erasure", json("{'reason':'asked for'}"), Role.ADMIN);

        await().untilAsserted(() -> assertThat(server.get(MESSAGES + "?customer=" + ada, Role.ADMIN)
                        .json()
                        .at("/items"))
                .isEmpty());
        assertThat(send(ada, "r2", "ready", "EMAIL").status()).isEqualTo(404);
    }

    private static Answer plan(String text) {
        return server.send(
                "PUT",
                MESSAGES + "/plan",
                "{\"text\":" + new JsonMapper().writeValueAsString(text) + "}",
                server.key(Role.MARKETER));
    }

    private static Answer send(String customer, String id, String template, String channel) {
        return server.post(
                MESSAGES,
                json("{'id':'%s','customer':'%s','template':'%s','channel':'%s','parameters':{'name':'Ada'}}"
                        .formatted(id, customer, template, channel)),
                Role.INTEGRATION);
    }

    private static Answer settle(String reference, String deed) {
        return server.post(MESSAGES + "/" + reference + "/" + deed, "", Role.ADMIN);
    }

    private static String customer(String profile, String kind, String value) {
        String id = server.newCustomer(json("{'kind':'PERSON'" + (profile.isEmpty() ? "" : "," + profile) + "}"));
        reach(id, kind, value);
        return id;
    }

    private static void reach(String customer, String kind, String value) {
        server.post(
                        "/api/v1/customers/" + customer + "/contact-points",
                        json("{'kind':'%s','value':'%s'}".formatted(kind, value)),
                        Role.ADMIN)
                .requireStatus(201);
        Core core = server.context().getBean(Core.class);
        await().until(() ->
                core.relationship().queries().awaitVisible(core.ledger().head()));
    }

    private static Answer inbound(String id, String from, String text) {
        return server.post(
                MESSAGES + "/inbound",
                json("{'id':'%s','from':'%s','text':'%s'}".formatted(id, from, text)),
                Role.GATEWAY);
    }

    private static RequestPatternBuilder sentTo(String phone) {
        return postRequestedFor(urlEqualTo("/sms")).withRequestBody(matchingJsonPath("$.to", equalTo(phone)));
    }

    private static long unknown() {
        return server.context().getBean(MessagingModule.class).unknownSenders();
    }

    private static void consent(String customer, String purpose, String channel) {
        server.post(
                        "/api/v1/customers/" + customer + "/consents",
                        json("{'purpose':'%s','channel':'%s','given':true,'source':'form'}"
                                .formatted(purpose, channel)),
                        Role.ADMIN)
                .requireStatus(201);
    }

    private static void awaitState(String customer, String state) {
        await().untilAsserted(() -> assertThat(server.get(MESSAGES + "?customer=" + customer, Role.ADMIN)
                        .at("/items/0/state"))
                .isEqualTo(state));
    }

    private static MimeMessage mailTo(String customer) {
        return mailsTo(customer).getFirst();
    }

    private static List<MimeMessage> mailsTo(String customer) {
        return Arrays.stream(RELAY.getReceivedMessages())
                .filter(mail -> header(mail).startsWith(customer + "@"))
                .toList();
    }

    private static String header(MimeMessage mail) {
        try {
            return mail.getHeader("X-Tenure-Message")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address() {
        return "ada%d@example.com".formatted(next());
    }

    private static String phone() {
        return "+4477009%05d".formatted(next());
    }

    /** Where it is about noon, and so many hours later. */
    private static ZoneOffset offsetAtNoon(int later) {
        int east = Math.floorMod(
                        12 + later - Instant.now().atOffset(ZoneOffset.UTC).getHour() + 11, 24)
                - 11;
        return ZoneOffset.ofHours(east);
    }

    private static String zoneAtNoon(int later) {
        int east = offsetAtNoon(later).getTotalSeconds() / 3_600;
        return "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east);
    }
}
