package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningServer.Provider.class)
class InteractionsOverRestTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void areRecordedOnceHoweverOftenTheyAreSent(RunningServer server) {
        Answer first = server.post("/api/v1/interactions", line("once", "1", "c1"), Role.INTEGRATION);
        Answer second = server.post("/api/v1/interactions", line("once", "1", "c1"), Role.INTEGRATION);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/customerCreated")).isEqualTo("true");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/result")).isEqualTo("duplicate");
        assertThat(second.at("/interactionId")).isEqualTo(first.at("/interactionId"));
        assertThat(first.header("Location")).isEqualTo("/api/v1/interactions/" + first.at("/interactionId"));
    }

    @Test
    void tellWhenTheyWereRecordedWithAnotherAmount(RunningServer server) {
        String line = line("differs", "1", "c1");
        Answer first = server.post("/api/v1/interactions", line, Role.INTEGRATION);
        String other = line.replace("139.12", "140");

        Answer again = server.post("/api/v1/interactions", other, Role.INTEGRATION);
        Answer same = server.post("/api/v1/interactions", line.replace("139.12", "139.120"), Role.INTEGRATION);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/result")).isEqualTo("duplicate");
        assertThat(again.at("/differs")).isEqualTo("true");
        assertThat(same.at("/result")).isEqualTo("duplicate");
        assertThat(same.json().has("differs")).isFalse();
        assertThat(bulk(server, line + "\n" + other).body().lines().map(JSON::readTree))
                .extracting(result -> result.at("/differs").asBoolean(false))
                .containsExactly(false, true);
        server.post(
                        "/api/v1/interactions/" + first.at("/interactionId") + "/corrections",
                        "{\"reason\":\"typo\",\"kind\":\"PURCHASE\",\"channel\":\"WEB\",\"direction\":\"INBOUND\","
                                + "\"occurredAt\":\"2010-12-01T08:26:00Z\",\"amount\":{\"value\":\"140\",\"currency\":\"GBP\"}}",
                        Role.INTEGRATION)
                .requireStatus(201);
        assertThat(server.post("/api/v1/interactions", other, Role.INTEGRATION)
                        .json()
                        .has("differs"))
                .as("once it is put right")
                .isFalse();
    }

    @Test
    void areNoReturnsAboveZero(RunningServer server) {
        String line = line("returns", "1", "c1").replace("PURCHASE", "RETURN");

        Answer above = server.post("/api/v1/interactions", line, Role.INTEGRATION);

        assertThat(above.status()).isEqualTo(400);
        assertThat(above.code()).isEqualTo("request.invalid-value");
        assertThat(above.at("/field")).isEqualTo("amount");
        assertThat(bulk(server, line).body()).contains("\"rejected\"").contains("request.invalid-value");
        server.post("/api/v1/interactions", line.replace("139.12", "-139.12"), Role.INTEGRATION)
                .requireStatus(201);
    }

    @Test
    void findTheirCustomerByAContactPointHoweverItIsWritten(RunningServer server) {
        String customer = server.newCustomer(Writes.json("{'kind':'PERSON','name':'Ada','contactPoints':["
                + "{'kind':'PHONE','value':'+44 20 7946 0961'},{'kind':'EMAIL','value':'Ada.Byron@Example.org'}]}"));

        assertThat(byContact(server, "1", "PHONE", "+44 (0)20 7946-0961").at("/customerId"))
                .isEqualTo(customer);
        assertThat(byContact(server, "2", "EMAIL", "ada.byron@example.ORG").at("/customerId"))
                .isEqualTo(customer);
        Answer newcomer = byContact(server, "3", "EMAIL", "grace@example.org");
        assertThat(newcomer.at("/customerCreated")).isEqualTo("true");
        assertThat(byContact(server, "4", "EMAIL", "Grace@example.org").at("/customerId"))
                .isEqualTo(newcomer.at("/customerId"))
                .isNotEqualTo(customer);
        assertThat(byContact(server, "5", "PHONE", "7946 0961").code())
                .isEqualTo("relationship.unreadable-contact-point");
    }

    private static Answer byContact(RunningServer server, String id, String kind, String value) {
        return server.post(
                "/api/v1/interactions",
                line("contact", id, "c1")
                        .replace(
                                "{\"source\":\"contact\",\"externalId\":\"c1\"}",
                                Writes.json("{'contactPoint':{'kind':'" + kind + "','value':'" + value + "'}}")),
                Role.INTEGRATION);
    }

    @Test
    void keepNumbersAndTruthInAttributesAsTheirText(RunningServer server) {
        String attributes =
                "{'weight':3.10,'pieces':100,'tenth':1e-1,'thousand':1e3,'vast':1e999999999,'gift':true,'note':'x','none':null}";
        String one = withAttributes("scalars", "1", attributes);

        Answer alone = server.post("/api/v1/interactions", one, Role.INTEGRATION);
        Answer inABulk = bulk(server, withAttributes("scalars", "2", attributes));

        for (String id : List.of(alone.at("/interactionId"), inABulk.at("/interactionId"))) {
            assertThat(server.get("/api/v1/interactions/" + id, Role.INTEGRATION)
                            .json()
                            .at("/attributes"))
                    .isEqualTo(JSON.readTree(
                            "{'weight':'3.10','pieces':'100','tenth':'0.1','thousand':'1000','vast':'1E+999999999','gift':'true','note':'x'}"
                                    .replace('\'', '"')));
        }
        for (String nested : List.of("{}", "[1]")) {
            Answer refused = server.post(
                    "/api/v1/interactions",
                    withAttributes("scalars", "3", "{'deep':" + nested + "}"),
                    Role.INTEGRATION);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("request.invalid-value");
            assertThat(refused.at("/field")).isEqualTo("attributes.deep");
        }
    }

    @Test
    void canBeReadAtOnceByThoseWhoWroteThem(RunningServer server) {
        Answer written = server.post("/api/v1/interactions", line("own-write", "1", "c1"), Role.INTEGRATION);

        Answer read = Answer.to(server.request("/api/v1/customers/" + written.at("/customerId") + "/timeline")
                .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                .header("Tenure-Position", written.header("Tenure-Position")));

        assertThat(read.at("/items/0/externalId")).isEqualTo("1");
        assertThat(read.at("/items/0/amount/value")).isEqualTo("139.12");
        assertThat(read.at("/items/0/items/0/unitPrice")).isEqualTo("2.55");
    }

    @Test
    void ofAnUnknownCustomerAreRefusedWhenNoneIsToBeCreated(RunningServer server) {
        String line = line("strict", "1", "nobody").replace("\"kind\"", "\"createUnknown\":false,\"kind\"");

        Answer answer = server.post("/api/v1/interactions", line, Role.INTEGRATION);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("relationship.unknown-customer");
    }

    @Test
    void inAnArrayAreAnsweredOneByOne(RunningServer server) {
        String array = "[%s,%s,{\"source\":\"x\"},%s]"
                .formatted(line("array", "1", "c1"), line("array", "2", "c1"), line("array", "1", "c1"));

        Answer answer = server.post("/api/v1/interactions", array, Role.INTEGRATION);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsString("result"))
                .containsExactly("recorded", "recorded", "rejected", "duplicate");
        assertThat(answer.at("/2/code")).isEqualTo("request.missing-field");
        assertThat(answer.header("Tenure-Position")).isNotEmpty();
    }

    @Test
    void inABulkAreAnsweredLineByLineInOrder(RunningServer server) {
        String bulk = String.join(
                "\n",
                line("bulk", "1", "c1"),
                "not json",
                "",
                "{\"source\":\"" + "x".repeat(300_000) + "\"}",
                line("bulk", "2", "c2"),
                line("bulk", "1", "c1"),
                "{\"source\":\"bulk\"}",
                line("bulk", "3", "c3").replace("GBP", "XYZW"));

        Answer answer = bulk(server, bulk);

        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        List<JsonNode> results = answer.body().lines().map(JSON::readTree).toList();
        assertThat(results)
                .extracting(result -> result.at("/result").asString() + " "
                        + result.at("/code").asString())
                .containsExactly(
                        "recorded ",
                        "rejected request.malformed-json",
                        "rejected request.empty-line",
                        "rejected request.line-too-long",
                        "recorded ",
                        "duplicate ",
                        "rejected request.missing-field",
                        "rejected request.invalid-value");
        assertThat(results).extracting(result -> result.at("/line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(results.get(3).at("/reason").asString()).contains("256 KiB");
    }

    /**
     * Such a client would wait for ever for a server that answers while it reads, unless the answers are kept for it.
     */
    @Test
    void areTakenFromAClientThatReadsNothingUntilItHasSentAll(RunningServer server) throws IOException {
        int lines = 60_000;
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri("/").getPort())) {
            socket.setReceiveBufferSize(64 << 10);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            out.write(
                    ("POST /api/v1/interactions/bulk HTTP/1.1\r\nHost: t\r\nConnection: close\r\nAuthorization: Bearer "
                                    + server.key(Role.INTEGRATION)
                                    + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < lines; i++) {
                out.write("5\r\n{\"a\"\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer =
                    new String(new BufferedInputStream(socket.getInputStream()).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).contains("{\"line\":" + lines + ",");
        }
    }

    @Test
    void inABulkKeepTheOrderOfEachCustomer(RunningServer server) {
        String bulk = String.join(
                "\n",
                IntStream.range(0, 300)
                        .mapToObj(n -> line("order", Integer.toString(n), "c" + n % 3))
                        .toList());

        List<JsonNode> results =
                bulk(server, bulk).body().lines().map(JSON::readTree).toList();

        assertThat(results)
                .hasSize(300)
                .allMatch(result -> result.at("/result").asString().equals("recorded"));
        String last = results.getLast().at("/interactionId").asString();
        server.get("/api/v1/interactions/" + last, Role.INTEGRATION).requireStatus(200);
        for (int customer = 0; customer < 3; customer++) {
            int wanted = customer;
            assertThat(IntStream.range(0, 300)
                            .filter(n -> n % 3 == wanted)
                            .mapToObj(n -> results.get(n).at("/position").asLong())
                            .toList())
                    .isSorted();
        }
    }

    private static Answer bulk(RunningServer server, String lines) {
        return Answer.to(server.request("/api/v1/interactions/bulk")
                .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    private static String withAttributes(String source, String externalId, String attributes) {
        return line(source, externalId, "c1")
                .replace("\"attributes\":{}", "\"attributes\":" + attributes.replace('\'', '"'));
    }

    private static String line(String source, String externalId, String customer) {
        return """
                {"source":"%s","externalId":"%s","customer":{"source":"%s","externalId":"%s"},"kind":"PURCHASE",\
                "channel":"WEB","direction":"INBOUND","occurredAt":"2010-12-01T08:26:00Z",\
                "amount":{"value":"139.12","currency":"GBP"},\
                "items":[{"sku":"85123A","name":"holder","quantity":6,"unitPrice":"2.55"}],"thread":null,\
                "attributes":{}}""".formatted(source, externalId, source, customer);
    }
}
