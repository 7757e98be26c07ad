package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.customer;
import static io.tenure.bootstrap.security.Writes.id;
import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.made;
import static io.tenure.bootstrap.security.Writes.next;
import static io.tenure.bootstrap.security.Writes.post;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Writes.Request;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Requests that succeed for the endpoints of messages. */
final class MessageWrites {

    private static final String MESSAGES = "/api/v1/messages";
    private static final String PLAN = """
            sender: {sms: Club}
            templates:
              - id: hello
                purpose: service
                en: {text: Hello}
                zh: {text: 您好}
            """;

    static final List<Writes> ALL = List.of(
            new Writes(
                    "PUT /api/v1/messages/plan",
                    _ -> new Request(
                            "PUT", MESSAGES + "/plan", "{\"text\":" + new JsonMapper().writeValueAsString(PLAN) + "}")),
            // refused: there is no address
            new Writes("POST /api/v1/messages", server -> post(MESSAGES, message(id(customer(server))))),
            new Writes("POST /api/v1/messages/inbound", server -> {
                String phone = "+4477009" + number();
                made(server, customer(server) + "/contact-points", "{'kind':'PHONE','value':'" + phone + "'}", "/id");
                return post(
                        MESSAGES + "/inbound", "{'id':'in-%d','from':'%s','text':'hello'}".formatted(next(), phone));
            }),
            new Writes(
                    "POST /api/v1/messages/bounces",
                    server -> post(
                            MESSAGES + "/bounces",
                            "{'reference':'" + sent(server, "+4477009" + number(), "SENT") + "','reason':'full'}")),
            // and handed over, and failed again
            new Writes(
                    "POST /api/v1/messages/{reference}/retry",
                    3,
                    server -> post(MESSAGES + "/" + sent(server, Gateway.NOBODY, "FAILED") + "/retry", "")),
            new Writes(
                    "POST /api/v1/messages/{reference}/abandonment",
                    server -> post(MESSAGES + "/" + sent(server, Gateway.NOBODY, "FAILED") + "/abandonment", "")));

    private MessageWrites() {}

    private static long number() {
        return 10_000 + next();
    }

    private static String message(String customer) {
        return "{'id':'m','customer':'%s','template':'balance','channel':'SMS','prompt':true,'parameters':{'balance':'3'}}"
                .formatted(customer);
    }

    /** The reference of a message that has come as far as it can. */
    private static String sent(RunningServer server, String phone, String state) {
        String customer = customer(server);
        made(server, customer + "/contact-points", "{'kind':'PHONE','value':'" + phone + "'}", "/id");
        String sent =
                server.post(MESSAGES, json(message(id(customer))), Role.ADMIN).at("/reference");
        await().until(() -> server.get(MESSAGES + "?customer=" + id(customer), Role.ADMIN)
                .at("/items/0/state")
                .equals(state));
        if (state.equals("SENT")) {
            await().until(() -> server.get(customer + "/timeline", Role.ADMIN)
                    .at("/items/0/source")
                    .equals("messages"));
        }
        return sent;
    }
}
