package io.tenure.bootstrap.security;

import io.tenure.access.Role;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One request that succeeds for each endpoint that changes something.
 *
 * @param endpoint as {@link Endpoints.Endpoint#toString()} has it
 * @param mostCommits that follow from the request done once
 * @param prepared makes what the request needs, and the request
 */
record Writes(String endpoint, int mostCommits, Function<RunningServer, Request> prepared) {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final String DAY = "2026-05-04T10:00:00Z";

    private static final String VALUE_RUN = "{'asOf':'2026-05-04','settings':{'model':'BG_NBD','horizonWeeks':52,"
            + "'discountRate':0.1,'abcA':0.8,'abcB':0.95,'silentAfterDays':180,'productShare':0.6,"
            + "'costPerContact':{'CALL':5},'costPerComplaint':25},"
            + "'market':{'currency':'GBP','yearlySpending':250000000,'source':'Trade association, 2025'},"
            + "'rfmEdges':{'recencyDays':[30,90,180,365],'purchases':[1,2,4,8],'currency':'GBP',"
            + "'spent':[100,300,1000,3000]}}";

    /** Nobody listens there. */
    private static final String WEBHOOK =
            "{'name':'shop','url':'http://127.0.0.1:1/events','types':['io.tenure.customer.erased.v1']}";

    private static final List<Writes> OF_CUSTOMERS_AND_OPERATIONS = List.of(
            new Writes("POST /api/v1/customers", _ -> post("/api/v1/customers", person())),
            ofCustomer("PUT", "/details", "{'kind':'PERSON','name':'Ada King'}"),
            ofCustomer("PUT", "/owner", "{'owner':'li'}"),
            ofCustomer("PUT", "/partner", "{'partner':'north'}"),
            ofCustomer(
                    "PUT",
                    "/spending",
                    "{'amount':{'value':'300','currency':'GBP'},'source':'SURVEY','reference':'table 4',"
                            + "'estimatedOn':'2026-01-01'}"),
            ofCustomer("POST", "/consents", "{'purpose':'news','channel':'EMAIL','given':true,'source':'form'}"),
            ofCustomer("POST", "/contact-points", "{'kind':'SOCIAL','value':'wechat:ada'}"),
            ofCustomer(
                    "POST", "/contact-points/removals", "{'kind':'EMAIL','value':'a@example.com'}", "/contact-points"),
            ofCustomer("POST", "/external-ids", "{'source':'crm','externalId':'c-%d'}"),
            ofCustomer("POST", "/external-ids/removals", "{'source':'crm','externalId':'d-1'}", "/external-ids"),
            ofCustomer("POST", "/stakeholders", "{'name':'Bo','role':'DECISION_MAKER','since':'2026-01-01'}"),
            new Writes("POST /api/v1/customers/{id}/stakeholders/{stakeholderId}/ends", server -> {
                String path = customer(server) + "/stakeholders";
                String id = made(
                        server, path, "{'name':'Bo','role':'DECISION_MAKER','since':'2026-01-01'}", "/stakeholderId");
                return post(path + "/" + id + "/ends", "{'until':'2026-02-01'}");
            }),
            ofCustomer("POST", "/promises", "{'text':'call back','dueAt':'2030-01-01T00:00:00Z'}"),
            promise("/kept", ""),
            promise("/broken", "{'reason':'forgotten'}"),
            ofCustomer("POST", "/threads/closings", "{'thread':'late parcel'}"),
            new Writes(
                    "PUT /api/v1/customers/{id}/tags/{tag}",
                    server -> new Request("PUT", customer(server) + "/tags/vip", "")),
            new Writes("DELETE /api/v1/customers/{id}/tags/{tag}", server -> {
                String path = customer(server) + "/tags/vip";
                server.send("PUT", path, "", server.key(Role.ADMIN)).requireStatus(200);
                return new Request("DELETE", path, "");
            }),
            new Writes("POST /api/v1/customers/{id}/merges", server -> {
                String other = id(customer(server));
                return post(customer(server) + "/merges", "{'absorbed':'" + other + "'}");
            }),
            new Writes("POST /api/v1/customers/{id}/splits", server -> {
                String body = "{'absorbed':'" + id(customer(server)) + "'}";
                String survivor = customer(server);
                made(server, survivor + "/merges", body, "/id");
                return post(survivor + "/splits", body);
            }),
            ofCustomer("POST", "/erasure", "{'reason':'asked for'}"),
            new Writes(
                    "POST /api/v1/duplicates/ruled-out",
                    server -> post(
                            "/api/v1/duplicates/ruled-out",
                            "{'one':'%s','other':'%s'}".formatted(id(customer(server)), id(customer(server))))),
            new Writes("POST /api/v1/interactions", server -> post("/api/v1/interactions", sale())),
            new Writes(
                    "POST /api/v1/interactions/{interactionId}/corrections",
                    server -> post(
                            "/api/v1/interactions/" + sold(server) + "/corrections",
                            "{'reason':'typo','kind':'PURCHASE','channel':'PHONE','direction':'INBOUND','occurredAt':'"
                                    + DAY + "'}")),
            new Writes(
                    "POST /api/v1/interactions/{interactionId}/retractions",
                    server -> post(
                            "/api/v1/interactions/" + sold(server) + "/retractions", "{'reason':'never took place'}")),
            new Writes("POST /api/v1/ledger/checkpoints", _ -> post("/api/v1/ledger/checkpoints", "")),
            new Writes("POST /api/v1/ledger/verifications", _ -> post("/api/v1/ledger/verifications", "")),
            new Writes("POST /api/v1/policies/{policy}/dead-letters/{position}/retries", server -> {
                long position = LaidAside.of(server, "erasure").position();
                return post("/api/v1/policies/erasure/dead-letters/" + position + "/retries", "");
            }),
            new Writes("POST /api/v1/policies/{policy}/dead-letters/{position}/dismissals", server -> {
                long position = LaidAside.of(server, "gone").position();
                return post("/api/v1/policies/gone/dead-letters/" + position + "/dismissals", "{'reason':'no policy'}");
            }),
            new Writes("POST /api/v1/views/rebuilds", _ -> post("/api/v1/views/rebuilds", "")),
            new Writes("POST /api/v1/value/rfm", _ -> post("/api/v1/value/rfm", "{'reference':'2026-05-04'}")),
            new Writes("POST /api/v1/value/runs", _ -> post("/api/v1/value/runs", VALUE_RUN)),
            new Writes("POST /api/v1/users", _ -> post("/api/v1/users", user())),
            new Writes(
                    "PUT /api/v1/users/{name}",
                    server -> new Request(
                            "PUT", "/api/v1/users/" + newUser(server), "{\"roles\":[\"MARKETER\"],\"disabled\":true}")),
            new Writes(
                    "POST /api/v1/users/{name}/password-resets",
                    server -> post("/api/v1/users/" + newUser(server) + "/password-resets", "")),
            new Writes(
                    "POST /api/v1/api-keys",
                    _ -> post("/api/v1/api-keys", "{'name':'till %d','role':'INTEGRATION'}".formatted(next()))),
            new Writes("DELETE /api/v1/api-keys/{id}", server -> {
                String id = made(
                        server, "/api/v1/api-keys", "{'name':'till %d','role':'INTEGRATION'}".formatted(next()), "/id");
                return new Request("DELETE", "/api/v1/api-keys/" + id, "");
            }),
            new Writes("POST /api/v1/webhooks", _ -> post("/api/v1/webhooks", WEBHOOK)),
            ofWebhook("PUT", "", WEBHOOK),
            ofWebhook("DELETE", "", ""),
            ofWebhook("PUT", "/state", "{'enabled':false}"),
            ofWebhook("POST", "/secrets", ""),
            ofWebhook("POST", "/replays", "{'since':'" + DAY + "'}"),
            new Writes("POST /api/v1/webhooks/{id}/deliveries", server -> {
                Answer registered = server.post("/api/v1/customers", json(person()), Role.ADMIN);
                String id = made(server, "/api/v1/webhooks", WEBHOOK, "/webhook/id");
                String position = registered.header("Tenure-Position");
                return post("/api/v1/webhooks/" + id + "/deliveries", "{'position':" + position + "}");
            }));

    /** All of them; not a constant, since those of each kind need this class first. */
    static List<Writes> all() {
        return Stream.of(
                        OF_CUSTOMERS_AND_OPERATIONS,
                        RuleWrites.ALL,
                        LoyaltyWrites.ALL,
                        WalletWrites.ALL,
                        CouponWrites.ALL,
                        PosWrites.ALL,
                        MessageWrites.ALL,
                        AlertWrites.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** A request as it is sent. */
    record Request(String method, String path, String body) {}

    Writes(String endpoint, Function<RunningServer, Request> prepared) {
        this(endpoint, 1, prepared);
    }

    Request prepare(RunningServer server) {
        return prepared.apply(server);
    }

    static Writes ofCustomer(String method, String path, String body) {
        return new Writes(
                method + " /api/v1/customers/{id}" + path,
                server -> new Request(method, customer(server) + path, json(body.replace("%d", "" + next()))));
    }

    /** Something taken back that was put there just before. */
    private static Writes ofCustomer(String method, String path, String body, String putThereAt) {
        return new Writes(method + " /api/v1/customers/{id}" + path, server -> {
            String customer = customer(server);
            made(server, customer + putThereAt, body, "/id");
            return new Request(method, customer + path, json(body));
        });
    }

    private static Writes ofWebhook(String method, String path, String body) {
        return new Writes(method + " /api/v1/webhooks/{id}" + path, server -> {
            String id = made(server, "/api/v1/webhooks", WEBHOOK, "/webhook/id");
            return new Request(method, "/api/v1/webhooks/" + id + path, json(body));
        });
    }

    private static Writes promise(String end, String body) {
        return new Writes("POST /api/v1/customers/{id}/promises/{promiseId}" + end, server -> {
            String path = customer(server) + "/promises";
            String id = made(server, path, "{'text':'call back','dueAt':'2030-01-01T00:00:00Z'}", "/promiseId");
            return post(path + "/" + id + end, body);
        });
    }

    static String customer(RunningServer server) {
        return "/api/v1/customers/" + server.newCustomer(json(person()));
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String person() {
        return "{'kind':'PERSON','name':'Ada " + next() + "'}";
    }

    private static String user() {
        return "{'name':'user-%d','roles':['MARKETER']}".formatted(next());
    }

    private static String newUser(RunningServer server) {
        return made(server, "/api/v1/users", user(), "/name");
    }

    private static String sale() {
        return ("{'source':'till','externalId':'%1$d','customer':{'source':'till','externalId':'c%1$d'},"
                        + "'kind':'PURCHASE','channel':'WEB','direction':'INBOUND','occurredAt':'%2$s'}")
                .formatted(next(), DAY);
    }

    private static String sold(RunningServer server) {
        Answer answer = server.post("/api/v1/interactions", json(sale()), Role.ADMIN);
        answer.requireStatus(201);
        return answer.at("/interactionId");
    }

    static String made(RunningServer server, String path, String body, String pointer) {
        Answer answer = server.post(path, json(body), Role.ADMIN);
        answer.requireStatus(201);
        return answer.at(pointer);
    }

    static Request post(String path, String body) {
        return new Request("POST", path, json(body));
    }

    static String json(String quotedOnce) {
        return quotedOnce.replace('\'', '"');
    }

    static long next() {
        return NUMBER.incrementAndGet();
    }
}
