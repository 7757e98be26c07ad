package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServer.OwnProvider.class)
class RfmOverRestTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void isAskedForAndFoundWhereTheAnswerPoints(RunningServer server) {
        buy(server);

        Answer accepted = server.post("/api/v1/value/rfm", json("{'reference':'2011-12-11'}"), Role.MARKETER);

        accepted.requireStatus(202);
        String where = accepted.header("Location");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(server.get(where, Role.AUDITOR)
                        .json()
                        .at("/report/report/tables/0/customers")
                        .asInt())
                .isOne());
        Answer report = server.get(where, Role.AUDITOR);
        assertThat(report.at("/report/report/reference")).isEqualTo("2011-12-11");
        assertThat(report.at("/report/askedBy")).isNotEmpty();
        assertThat(server.get("/api/v1/value/rfm", Role.AUDITOR)
                        .json()
                        .at("/items")
                        .findValuesAsString("reportId"))
                .contains(where.substring(where.lastIndexOf('/') + 1));
    }

    @Test
    void saysWhyItFailedAndKnowsNoOther(RunningServer server) {
        Answer accepted = server.post("/api/v1/value/rfm", json("{'reference':'1999-12-31'}"), Role.MARKETER);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        server.get(accepted.header("Location"), Role.AUDITOR).at("/job/failure"))
                .contains("Nobody had bought by 1999-12-31"));
        server.get("/api/v1/value/rfm/nobody", Role.AUDITOR).requireStatus(404);
        server.post("/api/v1/value/rfm", "{}", Role.MARKETER).requireStatus(400);
        server.post("/api/v1/value/rfm", json("{'reference':'2011-12-11'}"), Role.AUDITOR)
                .requireStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "true",
                "[2011,12,11]",
                "'2011-12-11T10:00:00Z'",
                "' 2011-12-11'",
                "'2011-13-01'",
                "'0000-01-01'",
                "'-25000-01-01'",
                "'+99999-01-01'"
            })
    void takesNothingButADayForADay(String reference, RunningServer server) {
        Answer answer = server.post("/api/v1/value/rfm", json("{'reference':%s}".formatted(reference)), Role.MARKETER);

        answer.requireStatus(400);
        assertThat(answer.at("/field")).isEqualTo("reference");
        assertThat(answer.at("/detail")).contains("must be a day in the years 1 to 9999, such as 2010-12-01");
    }

    private static void buy(RunningServer server) {
        String purchase = "{'source':'old-shop','externalId':'1','customer':{'source':'old-shop',"
                + "'externalId':'ann'},'kind':'PURCHASE','channel':'STORE','direction':'INBOUND','occurredAt':"
                + "'2011-12-01T09:00:00Z','amount':{'value':'9.00','currency':'GBP'}}";
        server.post("/api/v1/interactions", json(purchase), Role.INTEGRATION).requireStatus(201);
    }
}
