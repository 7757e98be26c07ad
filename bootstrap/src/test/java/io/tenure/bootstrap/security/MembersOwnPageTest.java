package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.MessagingSettings;
import io.tenure.bootstrap.security.Endpoints.Endpoint;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.messaging.mail.SmtpRelay;
import io.tenure.messaging.mail.SmtpRelay.Security;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.tink.TinkSealer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A member at the page of her own, with nothing but a browser and a mailbox. */
class MembersOwnPageTest {

    private static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6}) is your code");
    private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"([^\"]+)\"");
    private static final String PLAN = """
            sender: {email: "Club <club@example.com>"}
            templates:
              - id: ready
                purpose: service
                en: {subject: "Ready", text: "Your order is ready."}
                zh: {subject: "可取货", text: "您的订单已备好。"}
            """;
    private static final String PAGE = "/my/programmes/club";
    private static final String EVENTS = "/api/v1/loyalty/programmes/club/events/";

    @TempDir
    private static Path directory;

    private static RunningServer server;
    private static CapturedLog log;

    @BeforeAll
    static void start() {
        log = new CapturedLog();
        RELAY.start();
        server = new RunningServer(
                directory,
                new MessagingSettings(
                        new SmtpRelay("127.0.0.1", RELAY.getSmtp().getPort(), Security.NONE, null, null), null));
        server.send(
                        "PUT",
                        "/api/v1/messages/plan",
                        "{\"text\":" + new JsonMapper().writeValueAsString(PLAN) + "}",
                        server.key(Role.MARKETER))
                .requireStatus(200);
    }

    @AfterAll
    static void stop() {
        server.close();
        log.close();
        List<String> codes = codes("@");
        RELAY.stop();
        assertThat(codes).as("codes that were sent").isNotEmpty();
        assertThat(log.lines())
                .noneMatch(line -> line.contains("@") || codes.stream().anyMatch(line::contains));
    }

    @Test
    void isOpenedByTheCodeThatWasSent() {
        Member ada = member();
        Browser phone = new Browser(server);

        assertThat(phone.get("/my").header("Location")).endsWith("/my/sign-in");
        Answer in = signIn(phone, ada.mail().toUpperCase(Locale.ROOT));

        assertThat(in.status()).isEqualTo(302);
        assertThat(in.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("TENURE-MEMBER="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/my;"));
        Answer page = phone.get("/my");
        page.requireStatus(200);
        assertThat(page.body()).contains("50").contains("Adjusted by hand").doesNotContain("first words");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(phone.get(PAGE + "/history").status()).isEqualTo(200);
        assertThat(phone.get(PAGE + "/history?after=garbage").status()).isEqualTo(404);
        phone.post("/my/sign-out", Map.of());
        assertThat(phone.get("/my").status()).isEqualTo(302);
    }

    @Test
    void isOpenedWithoutAWordOnTheTimeline() {
        Member ada = member();
        signIn(new Browser(server), ada.mail());
        server.post(
                        "/api/v1/messages",
                        json("{'id':'r1','customer':'%s','template':'ready','channel':'EMAIL','parameters':{}}"
                                .formatted(ada.id())),
                        Role.INTEGRATION)
                .requireStatus(200);

        Answer timeline = await().until(
                        () -> server.get("/api/v1/customers/" + ada.id() + "/timeline?kind=EMAIL", Role.ADMIN),
                        read -> read.body().contains("Ready"));

        assertThat(timeline.body()).doesNotContain("sign-in");
        assertThat(timeline.at("/items/0/direction")).isEqualTo("OUTBOUND");
    }

    @Test
    void opensNothingOfThePortalNorOfTheApiNorOfOthers() {
        Browser phone = new Browser(server);
        signIn(phone, member().mail());
        Member bob = member();

        for (Endpoint endpoint : Endpoints.of(server.context())) {
            if (!endpoint.pattern().startsWith("/my")
                    && endpoint.method().name().equals("GET")) {
                Answer answer = phone.get(endpoint.path(bob.id()));
                int expected = endpoint.pattern().startsWith("/api/")
                        ? 401
                        : endpoint.pattern().equals("/login") ? 200 : 302;
                assertThat(answer.status()).as("%s", endpoint).isEqualTo(expected);
            }
        }
        assertThat(phone.get("/my/programmes/other").status()).isEqualTo(404);
        assertThat(phone.get("/my/programmes/other/pass").status()).isEqualTo(404);
        assertThat(phone.get("/my/programmes/other/history").status()).isEqualTo(404);
        Answer shut = phone.read("/my/anything");
        assertThat(shut.status()).isEqualTo(403);
        assertThat(shut.body()).contains("href=\"/my?lang=zh-CN\"").doesNotContain("href=\"/\"");
    }

    @Test
    void isShutToUsersOfThePortalAndToKeys() {
        String cookie = "TENURE-MEMBER=" + "QQ.x.9999999999~" + "A".repeat(43);
        assertThat(Answer.to(server.request("/my").header("Cookie", cookie)).status())
                .isEqualTo(302);
        assertThat(server.get("/my", Role.ADMIN).status()).isEqualTo(302);
        Browser desk = new Browser(server);
        var first = server.newUser("desk", Role.ADMIN);
        server.access().changePassword().change("desk", first.password(), "correct horse battery");
        desk.signIn("desk", "correct horse battery");
        desk.get("/book").requireStatus(200);
        assertThat(desk.get("/my").header("Location")).endsWith("/my/sign-in");
        String staff = desk.cookies().replaceFirst(".*TENURE=([^;]+).*", "$1");
        assertThat(Answer.to(server.request("/my").header("Cookie", "TENURE-MEMBER=" + staff))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void tellsNobodyWhoIsAMember() {
        Browser known = new Browser(server);
        Browser stranger = new Browser(server);
        Member ada = member();
        known.get("/my/sign-in");
        stranger.get("/my/sign-in");

        Answer ours = known.post("/my/code", Map.of("contact", ada.mail()));
        Answer theirs = stranger.post("/my/code", Map.of("contact", "nobody%d@example.com".formatted(next())));

        assertThat(blank(theirs.body())).isEqualTo(blank(ours.body()));
        assertThat(theirs.status()).isEqualTo(ours.status());
        codeSentTo(ada.mail());
        Answer wrong = guess(known, ours, ada.mail(), "no");
        Answer nobodys = guess(stranger, theirs, "nobody@example.com", "no");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(blank(nobodys.body())).isEqualTo(blank(wrong.body()));
        assertThat(theirs.status()).isEqualTo(ours.status());
        assertThat(known.post("/my/code", Map.of("contact", "0123")).status()).isEqualTo(422);
    }

    @Test
    void codeIsWorthNothingAfterFiveGuessesNorASecondTimeNorInAnotherBrowser() {
        Member ada = member();
        Browser phone = new Browser(server);
        Answer asked = ask(phone, ada.mail());
        String code = codeSentTo(ada.mail());
        Browser other = new Browser(server);
        other.get("/my/sign-in");

        assertThat(other.post("/my/sign-in", Map.of("contact", ada.mail(), "attempt", "mine", "code", code))
                        .status())
                .isEqualTo(422);
        assertThat(guess(phone, asked, ada.mail(), code).status()).isEqualTo(302);
        assertThat(guess(phone, asked, ada.mail(), code).status()).isEqualTo(422);

        Answer again = ask(phone, ada.mail());
        String second = await().until(() -> codeSentTo(ada.mail()), fresh -> !fresh.equals(code));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(guess(phone, again, ada.mail(), "guess").status()).isEqualTo(422);
        }
        assertThat(guess(phone, again, ada.mail(), second).status()).isEqualTo(422);
    }

    @Test
    void isAskedForFourTimesAnHourAtMost() {
        Browser phone = new Browser(server);
        String mail = member().mail();
        for (int time = 0; time < 4; time++) {
            assertThat(ask(phone, mail).status()).isEqualTo(200);
        }
        Answer often = ask(phone, mail);
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.header("Retry-After")).isNotEmpty();
    }

    @Test
    void endsWhenTheContactPointIsTakenAway() {
        Member ada = member();
        Browser phone = new Browser(server);
        signIn(phone, ada.mail());
        phone.get("/my").requireStatus(200);

        server.post(
                        "/api/v1/customers/" + ada.id() + "/contact-points/removals",
                        json("{'kind':'EMAIL','value':'%s'}".formatted(ada.mail())),
                        Role.ADMIN)
                .requireStatus(200);

        await().untilAsserted(() -> assertThat(phone.get("/my").status()).isEqualTo(302));
        await().untilAsserted(() -> assertThat(phone.get(PAGE).status()).isEqualTo(302));
    }

    @Test
    void showsACodeThatTillsTakeInThePlaceOfACard() {
        Member ada = member();
        Browser phone = new Browser(server);
        signIn(phone, ada.mail());
        assertThat(phone.get(PAGE + "/pass").body()).contains("<svg").contains("d=\"M4 4h7v1h-7z");
        var site = server.context().getBean(LoyaltyModule.class).memberSite();
        var member = new SignedInMember(
                new CustomerId(ada.id()),
                new TinkSealer(server.context().getBean(Core.class).store().keys())
                        .fingerprint("sign-in/EMAIL/" + ada.mail()));
        String code = site.pages().pass(member, "club").orElseThrow().code();

        Answer found = server.post("/api/v1/pos/members/look-up", json("{'code':'%s'}".formatted(code)), Role.POS);

        found.requireStatus(200);
        assertThat(found.at("/active")).isEqualTo("50");
        String forged = code.replaceFirst("\\.\\d+\\.", ".1.");
        assertThat(server.post("/api/v1/pos/members/look-up", json("{'code':'%s'}".formatted(forged)), Role.POS)
                        .code())
                .isEqualTo("loyalty.card-forged");
    }

    @Test
    void takesAnAnswerToAnInvitationFromNobodyButTheGuest() {
        Member ada = member();
        Member bob = member();
        String dinner = "own-" + next();
        String answer = PAGE + "/events/" + dinner;
        plan(dinner);
        invite(dinner, ada);
        Browser hers = new Browser(server);
        signIn(hers, ada.mail());
        Browser his = new Browser(server);
        signIn(his, bob.mail());

        his.get(PAGE).requireStatus(200);
        Map<String, String> inHerName =
                Map.of("comes", "true", "customer", ada.id(), "customerId", ada.id(), "id", ada.id());
        assertThat(his.post(answer, inHerName).header("Location")).endsWith(PAGE);
        assertThat(his.get(PAGE).body()).contains("There is no invitation").doesNotContain("Dinner at the quay");
        assertThat(new Browser(server).post(answer, Map.of("comes", "true")).status())
                .isEqualTo(403);
        Browser stranger = new Browser(server);
        stranger.get("/my/sign-in").requireStatus(200);
        assertThat(stranger.post(answer, inHerName).header("Location")).endsWith("/my/sign-in");
        assertThat(hers.withoutToken().post(answer, Map.of("comes", "true")).status())
                .isEqualTo(403);
        assertThat(guests(dinner)).containsExactly(ada.id() + " INVITED");

        assertThat(hers.get(PAGE).body()).contains("you are invited").contains("I do not come");
        assertThat(answered(hers, answer, true))
                .contains("A seat is kept for you")
                .contains("a seat is yours");
        invite(dinner, bob);
        assertThat(his.get(PAGE).body()).contains("Dinner at the quay").doesNotContain("I come");
        assertThat(answered(his, answer, true)).contains("All seats are taken");
        assertThat(answered(hers, answer, false)).contains("Thank you for telling us");
        assertThat(answered(his, answer, true)).contains("A seat is kept for you");
        assertThat(answered(hers, answer, true)).contains("All seats are taken");
        assertThat(guests(dinner)).containsExactlyInAnyOrder(ada.id() + " DECLINED", bob.id() + " ACCEPTED");
        Map<String, String> no = Map.of("comes", "false");
        for (String programme : List.of("other", "%7Bx%7D")) {
            assertThat(his.post("/my/programmes/" + programme + "/events/" + dinner, no)
                            .status())
                    .as(programme)
                    .isEqualTo(404);
        }
        assertThat(his.post(answer, Map.of()).status()).isEqualTo(400);
        assertThat(his.post(answer, Map.of("comes", "perhaps")).status()).isEqualTo(400);
        assertThat(guests(dinner)).contains(bob.id() + " ACCEPTED");
    }

    @Test
    void takesTwentyAnswersToAnInvitationAndThenAsksForTheShop() {
        Member ada = member();
        String dinner = "often-" + next();
        plan(dinner);
        invite(dinner, ada);
        Browser phone = new Browser(server);
        signIn(phone, ada.mail());
        phone.get(PAGE).requireStatus(200);
        for (int answer = 1; answer <= 20; answer++) {
            answered(phone, PAGE + "/events/" + dinner, answer % 2 == 1);
        }
        assertThat(guests(dinner)).containsExactly(ada.id() + " DECLINED");
        assertThat(answered(phone, PAGE + "/events/" + dinner, true)).contains("You have answered twenty times");
        assertThat(guests(dinner)).containsExactly(ada.id() + " DECLINED");
    }

    @Test
    void saysThatAnEventIsCalledOffAndWhy() {
        Member ada = member();
        String dinner = "storm-" + next();
        plan(dinner);
        invite(dinner, ada);
        Browser phone = new Browser(server);
        signIn(phone, ada.mail());
        phone.get(PAGE).requireStatus(200);
        answered(phone, PAGE + "/events/" + dinner, true);

        server.post(EVENTS + dinner + "/call-off", json("{'reason':'A storm is coming'}"), Role.MARKETER)
                .requireStatus(200);

        assertThat(phone.get(PAGE).body())
                .contains("Called off: A storm is coming")
                .doesNotContain("a seat is yours")
                .doesNotContain("I do not come");
        assertThat(answered(phone, PAGE + "/events/" + dinner, false)).contains("Nothing of it can be changed");
        assertThat(guests(dinner)).containsExactly(ada.id() + " ACCEPTED");
    }

    private static void plan(String dinner) {
        server.send(
                        "PUT",
                        EVENTS + dinner,
                        json(
                                "{'title':'Dinner at the quay','place':'Quay','beginsAt':'2199-05-04T18:00:00Z','seats':1}"),
                        server.key(Role.MARKETER))
                .requireStatus(200);
    }

    private static void invite(String dinner, Member guest) {
        server.send(
                        "PUT",
                        EVENTS.replace("events", "members") + guest.id() + "/events/" + dinner,
                        json("{'state':'INVITED'}"),
                        server.key(Role.INTEGRATION))
                .requireStatus(200);
    }

    /** What the page says after an answer. */
    private static String answered(Browser phone, String answer, boolean comes) {
        assertThat(phone.post(answer, Map.of("comes", Boolean.toString(comes))).status())
                .isEqualTo(302);
        return phone.get(PAGE).body();
    }

    private static List<String> guests(String dinner) {
        Answer guests = server.get(EVENTS + dinner + "/guests", Role.ADMIN);
        guests.requireStatus(200);
        return new JsonMapper()
                .readTree(guests.body())
                .at("/items")
                .valueStream()
                .map(guest -> guest.at("/customerId").asString() + " "
                        + guest.at("/state").asString())
                .toList();
    }

    @Test
    void isOpenedByTheAddressInWhateverFormItIsTyped() {
        String name = "ada" + next();
        member(name + "@bücher.example");
        Browser phone = new Browser(server);
        String typed = name + "@BÜCHER.example";

        Answer asked = ask(phone, typed);

        assertThat(guess(phone, asked, typed, codeSentTo(name + "@xn--bcher-kva.example"))
                        .status())
                .isEqualTo(302);
    }

    /** Somebody with 50 points in the club. */
    private record Member(String id, String mail) {}

    private static Member member() {
        return member("ada%d@example.com".formatted(next()));
    }

    private static Member member(String mail) {
        String account = LoyaltyWrites.member(server);
        String id = account.substring(account.lastIndexOf('/') + 1);
        Answer told = server.post(
                "/api/v1/customers/" + id + "/contact-points",
                json("{'kind':'EMAIL','value':'%s'}".formatted(mail)),
                Role.ADMIN);
        told.requireStatus(201);
        server.awaitCustomer(id, told);
        await().until(() -> server.get(account, Role.ADMIN).status() == 200);
        return new Member(id, mail);
    }

    private static Answer signIn(Browser browser, String mail) {
        Answer asked = ask(browser, mail);
        return guess(browser, asked, mail, codeSentTo(mail.toLowerCase(Locale.ROOT)));
    }

    private static Answer ask(Browser browser, String mail) {
        browser.get("/my/sign-in");
        return browser.post("/my/code", Map.of("contact", mail));
    }

    private static Answer guess(Browser browser, Answer asked, String mail, String code) {
        Matcher attempt = ATTEMPT.matcher(asked.body());
        assertThat(attempt.find()).isTrue();
        return browser.post("/my/sign-in", Map.of("contact", mail, "attempt", attempt.group(1), "code", code));
    }

    /** The newest. */
    private static String codeSentTo(String mail) {
        return await().until(() -> codes(mail), codes -> !codes.isEmpty()).getLast();
    }

    private static List<String> codes(String mail) {
        return Arrays.stream(RELAY.getReceivedMessages())
                .filter(message -> isTo(message, mail))
                .map(message -> CODE.matcher(GreenMailUtil.getBody(message)))
                .filter(Matcher::find)
                .map(found -> Objects.requireNonNull(found.group(1)))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String mail) {
        try {
            return Optional.ofNullable(message.getRecipients(Message.RecipientType.TO)).stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(to -> to.toString().contains(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without what differs each time. */
    private static String blank(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "value");
    }
}
