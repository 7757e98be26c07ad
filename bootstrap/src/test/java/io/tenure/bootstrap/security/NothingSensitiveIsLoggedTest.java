package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import io.tenure.access.application.port.in.OneTimePassword;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes right, and above all what goes wrong, with values that stand nowhere else. */
@ExtendWith(RunningServer.Provider.class)
class NothingSensitiveIsLoggedTest {

    private static final String NAME = "Xiomara Quetzal";
    private static final String MAIL = "xiomara.quetzal@example.org";
    private static final String PHONE = "+447700930417";
    private static final String PASSWORD = "wombat parade seventeen";
    private static final String GUESS = "wombat parade sixteen";

    /** By what it is. */
    private final Map<String, String> sensitive = new LinkedHashMap<>(Map.of(
            "a name",
            "Xiomara",
            "an address",
            MAIL,
            "a phone number",
            PHONE.substring(1),
            "a phone number that nothing is delivered to",
            Gateway.NOBODY.substring(1),
            "a password",
            PASSWORD,
            "a guessed password",
            GUESS,
            "free text",
            "allergic to otters"));

    @Test
    void whateverIsDoneOrRefused(RunningServer server) {
        try (CapturedLog log = new CapturedLog()) {
            String customer = customers(server);
            interactions(server);
            messages(customer, server);
            cardsAndCoupons(server);
            secrets(server);
            signingIn(server);

            assertThat(log.lines())
                    .as("at least the refused sign-in is logged")
                    .anyMatch(line -> line.contains("refused"));
            assertThat(sensitive)
                    .allSatisfy(
                            (what, value) -> assertThat(log.lines()).as(what).noneMatch(line -> line.contains(value)));
        }
    }

    private static String customers(RunningServer server) {
        String person = json("{'kind':'PERSON','name':'" + NAME + "','contactPoints':[{'kind':'EMAIL','value':'" + MAIL
                + "'},{'kind':'PHONE','value':'" + PHONE + "'}]}");
        String customer = server.newCustomer(person);
        for (String body : new String[] {
            person,
            person.substring(0, person.length() - 1),
            person.replace("PERSON", NAME),
            person.replace("'" + NAME + "'", "{}"),
            json("{'kind':'PERSON','name':{'" + NAME + "':1}}"),
            json("{'kind':'PERSON','name':'x','contactPoints':[{'kind':'PHONE','value':'" + NAME + "'}]}"),
            person + person
        }) {
            server.post("/api/v1/customers", body, Role.INTEGRATION);
        }
        for (String path : new String[] {
            "/api/v1/customers?search=Xiomara",
            "/api/v1/customers?search=" + MAIL + "&limit=Xiomara",
            "/api/v1/customers?Xiomara=1",
            "/api/v1/customers/Xiomara",
            "/api/v1/customers/Xiomara/timeline",
            "/api/v1/nothing/Xiomara/" + MAIL,
            "/api/v1/customers/" + customer + "/personal-data"
        }) {
            server.get(path, Role.INTEGRATION);
        }
        return customer;
    }

    private static void interactions(RunningServer server) {
        String call =
                json("{'source':'logs','externalId':'%s','customer':{'contactPoint':{'kind':'EMAIL','value':'" + MAIL
                        + "'}},'kind':'CALL','channel':'PHONE','direction':'INBOUND','occurredAt':'2026-05-04T10:00:00Z',"
                        + "'summary':'allergic to otters','attributes':{'who':'" + NAME + "'}}");
        Answer told = server.post("/api/v1/interactions", call.formatted("1"), Role.INTEGRATION);
        told.requireStatus(201);
        server.post("/api/v1/interactions", call.replace("CALL", "allergic to otters"), Role.INTEGRATION);
        server.post(
                "/api/v1/interactions/" + told.at("/interactionId") + "/retractions",
                json("{'reason':'allergic to otters'}"),
                Role.INTEGRATION);
        Answer.to(server.request("/api/v1/interactions/bulk")
                        .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(call.formatted("2") + "\n{\"allergic to otters\n"
                                + call.formatted("3").replace("2026-05-04T10:00:00Z", "allergic to otters") + "\n")))
                .requireStatus(200);
    }

    /** One is delivered, one is not. */
    private static void messages(String customer, RunningServer server) {
        Writes.Request plan = MessageWrites.ALL.getFirst().prepare(server);
        server.send(plan.method(), plan.path(), plan.body(), server.key(Role.ADMIN))
                .requireStatus(200);
        String unheard = Writes.id(Writes.customer(server));
        server.post(
                "/api/v1/customers/" + unheard + "/contact-points",
                json("{'kind':'PHONE','value':'" + Gateway.NOBODY + "'}"),
                Role.ADMIN);
        for (String to : new String[] {customer, unheard}) {
            server.post(
                    "/api/v1/messages",
                    json("{'id':'logs','customer':'" + to + "','template':'balance','channel':'SMS','prompt':true,"
                            + "'parameters':{'balance':'3'}}"),
                    Role.ADMIN);
        }
        await().until(() -> server.get("/api/v1/messages?customer=" + unheard, Role.ADMIN)
                .at("/items/0/state")
                .equals("FAILED"));
        server.post(
                "/api/v1/messages/inbound",
                json("{'id':'logs','from':'" + PHONE + "','text':'allergic to otters'}"),
                Role.GATEWAY);
        server.post(
                "/api/v1/messages/inbound",
                json("{'id':'logs','from':'" + NAME + "','text':'allergic to otters'}"),
                Role.GATEWAY);
    }

    private void cardsAndCoupons(RunningServer server) {
        String card = Writes.made(server, LoyaltyWrites.member(server) + "/cards", "", "/number");
        sensitive.put("the number of a card", card);
        for (String number : new String[] {card, card + "0"}) {
            server.post("/api/v1/pos/members/look-up", json("{'card':'" + number + "'}"), Role.POS);
            server.post("/api/v1/pos/members/look-up", json("{'code':'" + number + "'}"), Role.POS);
            server.get("/api/v1/loyalty/programmes/club/members/" + number + "/cards/" + number, Role.ADMIN);
        }
        server.post(
                "/api/v1/loyalty/programmes/club/coupons/validations",
                json("{'code':'" + NAME + "','purchase':'20'}"),
                Role.INTEGRATION);
    }

    private void secrets(RunningServer server) {
        String key = server.newKey("key of the logs", Role.ADMIN);
        sensitive.put("an API key", key.substring(key.length() - 20));
        server.send("GET", "/api/v1/customers", "", key).requireStatus(200);
        server.send("GET", "/api/v1/customers", "", key.replace("tenure_", "tenure_0"));
        server.send("GET", "/api/v1/customers?key=" + key, "", "");
        Answer webhook = server.post(
                "/api/v1/webhooks",
                json("{'name':'logs','url':'http://127.0.0.1:1/events','types':['io.tenure.customer.erased.v1']}"),
                Role.ADMIN);
        webhook.requireStatus(201);
        sensitive.put("the secret of a webhook", webhook.at("/secret"));
        server.post("/api/v1/webhooks/" + webhook.at("/webhook/id") + "/deliveries", "", Role.ADMIN);
        server.send("DELETE", "/api/v1/webhooks/" + webhook.at("/webhook/id"), "", server.key(Role.ADMIN));
    }

    private void signingIn(RunningServer server) {
        OneTimePassword first = server.newUser("reader of logs", Role.ADMIN);
        sensitive.put("a one-time password", first.password());
        Browser browser = new Browser(server);
        browser.signIn("reader of logs", GUESS);
        browser.signIn(NAME + " " + GUESS, first.password());
        browser.signIn("reader of logs", first.password());
        browser.post("/password", Map.of("oldPassword", first.password(), "newPassword", PASSWORD, "again", PASSWORD));
        browser.get("/book?q=Xiomara");
        browser.get("/customers/Xiomara");
        browser.get("/customers/Xiomara/loyalty/" + MAIL);
        browser.post("/value/rfm?at=" + MAIL, Map.of("asOf", MAIL));
        browser.get("/book?kind=Xiomara&sort=" + MAIL);
        browser.post("/loyalty/club/coupons/Xiomara/revocation", Map.of("reason", MAIL));
        browser.post("/customers/x/loyalty/club/rewards", Map.of("key", "k", "reward", "cup", "price", MAIL));
        browser.post("/customers", Map.of("name", NAME, "kind", NAME, "email", MAIL, "phone", NAME));
    }
}
