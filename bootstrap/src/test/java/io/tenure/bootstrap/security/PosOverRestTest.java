package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.loyalty.programme.CardNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A till at work, with nothing but a key of the role POS. */
@ExtendWith(RunningServer.Provider.class)
class PosOverRestTest {

    private static final String POS = "/api/v1/pos";

    /** After whatever the tests enrol: what was bought before brings no points. */
    private final Instant bought = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);

    @Test
    void sellsAndSendsAgainWhatGotNoAnswer(RunningServer server) {
        String card = card(server);
        String receipt = "rest-" + next();

        assertThat(send(server, "/members/look-up", "{'card':'%s'}".formatted(card))
                        .at("/active"))
                .isEqualTo("50");
        assertThat(send(server, "/quotes", quote(card)).at("/points")).isEqualTo("10");
        Answer paid = send(server, "/quotes", quote(card).replace("'amount'", "'redeem':20,'amount'"));
        assertThat(paid.at("/payment/pointsValue")).isEqualTo("0.20");
        assertThat(paid.at("/payment/due")).isEqualTo("9.80");
        assertThat(paid.at("/payable/points")).isEqualTo("50");
        assertThat(paid.at("/payable/value")).isEqualTo("0.50");
        Answer sold = send(server, "/sales", sale(receipt, card));
        sold.requireStatus(200);
        assertThat(sold.at("/points")).isEqualTo("10");
        assertThat(sold.at("/rules/0/arithmetic")).isEqualTo("10 / 1 x 1");
        assertThat(send(server, "/sales", sale(receipt, card)).body()).isEqualTo(sold.body());

        Answer back = send(
                server,
                "/refunds",
                ("{'outlet':'north','receipt':'b%1$s','sale':{'outlet':'north','receipt':'%1$s'},"
                                + "'at':'2026-11-21T10:00:00Z','amount':{'value':'4','currency':'GBP'}}")
                        .formatted(receipt));
        back.requireStatus(200);
        assertThat(back.at("/points")).isEqualTo("6");
        Answer half = cancel(server, receipt);
        assertThat(half.status() + " " + half.code()).isEqualTo("409 loyalty.receipt-refunded");
        cancel(server, "b" + receipt).requireStatus(204);
        cancel(server, receipt).requireStatus(204);
        assertThat(send(server, "/members/look-up", "{'card':'%s'}".formatted(card))
                        .at("/balance"))
                .isEqualTo("50");
    }

    @Test
    void pointsOfItsMembersCanBeReadAsOfADate(RunningServer server) {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
        String member = "/api/v1/loyalty/programmes/club/members/" + id;
        server.send("PUT", member, json("{'outlet':'north'}"), server.key(Role.INTEGRATION))
                .requireStatus(200);
        server.post(member + "/adjustments", json("{'id':'past','points':7,'reason':'hello'}"), Role.INTEGRATION)
                .requireStatus(200);
        Answer then = server.get(member + "?asOf=2199-01-01T00:00:00Z", Role.AUDITOR);
        assertThat(then.at("/active")).isEqualTo("7");
        assertThat(then.json().at("/tier").isNull()).isTrue();
        for (String early : List.of("asOf", "knownAt")) {
            Answer none = server.get(member + "?" + early + "=2001-01-01T00:00:00Z", Role.AUDITOR);
            assertThat(none.status() + " " + none.code()).isEqualTo("404 loyalty.not-enrolled");
        }
        assertThat(server.get(member + "?asOf=yesterday", Role.AUDITOR).status())
                .isEqualTo(400);
        assertThat(server.get(member + "/wallets/GBP?asOf=2001-01-01T00:00:00Z", Role.AUDITOR)
                        .at("/balance"))
                .isEqualTo("0.00");
    }

    @Test
    void membersOfItsProgrammeAreListedPageByPage(RunningServer server) {
        String one = member(server);
        String other = member(server);
        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            Answer page = server.get("/api/v1/loyalty/programmes/club/members?limit=2" + next, Role.AUDITOR);
            page.requireStatus(200);
            page.json()
                    .at("/items")
                    .forEach(item -> listed.add(item.at("/customerId").asString()));
            next = page.json().at("/next").isNull() ? "" : "&after=" + page.at("/next");
        } while (!next.isEmpty());
        assertThat(listed).contains(one, other).doesNotHaveDuplicates();
    }

    private static String member(RunningServer server) {
        String member = LoyaltyWrites.member(server);
        return member.substring(member.lastIndexOf('/') + 1);
    }

    @Test
    void isToldWhatIsWrongAndNothingOfThePerson(RunningServer server) {
        String card = card(server);
        String nobodys = CardNumber.with("900000000000000000").digits();
        assertThat(refused(server, "{'card':'%s'}".formatted(nobodys))).isEqualTo("404 loyalty.unknown-card");
        assertThat(refused(server, "{'card':'%s'}".formatted(nobodys.replace("90", "91"))))
                .isEqualTo("422 loyalty.card-number-invalid");
        assertThat(refused(server, "{'code':'AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAA'}"))
                .isEqualTo("422 loyalty.card-forged");
        assertThat(refused(server, "{'code':'%s'}".formatted("\\u4f1a.x"))).isEqualTo("422 loyalty.card-forged");
        assertThat(refused(server, "{'phone':'+447700900999'}")).isEqualTo("404 loyalty.unknown-phone");
        assertThat(refused(server, "{'phone':'07700 900999'}")).startsWith("400");
        assertThat(refused(server, "{'card':'%s','phone':'+447700900999'}".formatted(card)))
                .startsWith("400");
        Answer poor = send(server, "/sales", sale("poor-" + next(), card).replace("'redeem':0", "'redeem':51"));
        assertThat(poor.status() + " " + poor.code()).isEqualTo("409 loyalty.not-enough-points");
        assertThat(poor.header("Content-Type")).startsWith("application/problem+json");
        assertThat(send(server, "/sales", sale("slash@" + next(), card)).status())
                .isEqualTo(400);
    }

    @Test
    void linesNameAnArticleAndKeepToTheirDigits(RunningServer server) {
        String line = quote(card(server))
                .replace("'amount'", "'items':[{'sku':'%s','quantity':'%s','unitPrice':'%s'}],'amount'");
        assertThat(send(server, "/quotes", line.formatted("milk", "1", "1.0123456789"))
                        .status())
                .isEqualTo(200);
        assertThat(send(server, "/quotes", line.formatted(" ", "1", "1")).body())
                .contains("items[0].sku");
        assertThat(send(server, "/quotes", line.formatted("milk", "1.00000000001", "1"))
                        .body())
                .contains("items[0].quantity");
        assertThat(send(server, "/quotes", line.formatted("milk", "1", "1234567890123456"))
                        .body())
                .contains("items[0].unitPrice");
    }

    @Test
    void mayDoNothingElse(RunningServer server) {
        List<String> open = Endpoints.of(server.context()).stream()
                .filter(endpoint -> !endpoint.pattern().startsWith(POS + "/"))
                .filter(endpoint -> {
                    Answer answer =
                            server.send(endpoint.method().name(), endpoint.path("nobody"), "{}", server.key(Role.POS));
                    return answer.status() < 300
                            && !List.of("/login", "/my/sign-in").contains(endpoint.pattern());
                })
                .map(Object::toString)
                .toList();
        assertThat(open).isEmpty();
        Answer person =
                server.post("/api/v1/users", json("{'name':'till-" + next() + "','roles':['POS']}"), Role.ADMIN);
        assertThat(person.status() + " " + person.code()).isEqualTo("422 access.role-of-tills");
    }

    private static String refused(RunningServer server, String member) {
        Answer answer = send(server, "/members/look-up", member);
        return answer.status() + " " + answer.code();
    }

    private String sale(String receipt, String card) {
        return ("{'outlet':'north','receipt':'%s','member':{'card':'%s'},'at':'%s',"
                        + "'amount':{'value':'10','currency':'GBP'},'redeem':0}")
                .formatted(receipt, card, bought);
    }

    private String quote(String card) {
        return "{'outlet':'north','member':{'card':'%s'},'at':'%s','amount':{'value':'10','currency':'GBP'}}"
                .formatted(card, bought);
    }

    private static Answer cancel(RunningServer server, String receipt) {
        return send(server, "/cancellations", "{'outlet':'north','receipt':'" + receipt + "'}");
    }

    private static Answer send(RunningServer server, String path, String body) {
        return server.post(POS + path, json(body), Role.POS);
    }

    private static String card(RunningServer server) {
        return Writes.made(server, LoyaltyWrites.member(server) + "/cards", "", "/number");
    }
}
