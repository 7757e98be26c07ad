package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import io.tenure.access.application.port.in.OneTimePassword;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The level of care that is advised, from purchases to the form: francs are nobody else's here. */
@ExtendWith(RunningServer.OwnProvider.class)
class LevelAdviceOverHttpTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OTHERS = 20;
    private static final String OWN = "correct horse battery";

    @Test
    void followsFromTheClassOfTheCustomerInTheRunInForce(RunningServer server) {
        String large = buy(server, "large", "2026-01-10", "1000.00").at("/customerId");
        buy(server, "large", "2026-02-10", "1000.00");
        Answer last = buy(server, "small-0", "2026-03-01", "10.00");
        String small = last.at("/customerId");
        for (int i = 1; i < OTHERS; i++) {
            last = buy(server, "small-" + i, "2026-03-01", "10.00");
        }
        String nobody = server.newCustomer(json("{'kind':'PERSON','name':'Nobody Yet'}"));
        Answer.to(server.request("/api/v1/customers/" + large + "/facts")
                        .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                        .header("Tenure-Position", last.header("Tenure-Position")))
                .requireStatus(200);
        server.post("/api/v1/value/runs", "{}", Role.MARKETER).requireStatus(202);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        advice(server, large).at("/because/allCustomers").asInt())
                .isEqualTo(1 + OTHERS));
        JsonNode advice = advice(server, large);
        assertThat(advice.at("/level").asString()).isEqualTo("PROACTIVE");
        assertThat(advice.at("/reason").isNull()).isTrue();
        JsonNode because = advice.at("/because");
        assertThat(because.at("/abcClass").asString()).isEqualTo("A");
        assertThat(because.at("/customers").asString()).isEqualTo("LOW");
        assertThat(because.at("/shareOfCustomers").asString()).isEqualTo("0.0476");
        assertThat(because.at("/margin").asString())
                .isEqualTo("MEDIUM"); // too few repeaters: all are expected to buy alike
        assertThat(because.at("/average").asString())
                .isEqualTo(because.at("/averageOfAll").asString());
        assertThat(because.at("/currency").asString()).isEqualTo("CHF");
        assertThat(because.at("/run").asInt()).isPositive();
        assertThat(because.at("/cutPoints").toString())
                .isEqualTo(json("{'fewUpTo':'0.05','manyAbove':'0.30','lowUpTo':'0.5','highFrom':'2'}"));
        assertThat(advice(server, small).at("/level").asString()).isEqualTo("REACTIVE");
        assertThat(advice(server, nobody).at("/level").isNull()).isTrue();
        assertThat(advice(server, nobody).at("/reason").asString()).isEqualTo("NO_VALUE_YET");
        isTold(server, large, nobody);
    }

    /** At the portal, in both languages; nothing is chosen before somebody has chosen it. */
    private static void isTold(RunningServer server, String large, String nobody) {
        OneTimePassword first = server.newUser("adviser", Role.ADMIN);
        server.access().changePassword().change("adviser", first.password(), OWN);
        Browser browser = new Browser(server);
        browser.signIn("adviser", OWN);
        String form = "/customers/" + large + "/care/level";

        assertThat(browser.get(form).body())
                .containsPattern("For class A: 4\\.8% of customers, 1 times the average lifetime value \\(CHF.* beside"
                        + " CHF.*\\): Proactive pays\\.")
                .doesNotContain("selected=\"selected\"");
        assertThat(browser.get("/customers/" + nobody + "/care/level").body())
                .contains("No advice: this customer has no value yet.")
                .doesNotContain("selected=\"selected\"");
        assertThat(browser.post(form, Map.of("level", "", "every", "30")).body())
                .contains("Choose one of the values offered.", "For class A: 4.8% of customers");
        assertThat(browser.post(form, Map.of("level", "PROACTIVE", "every", "30"))
                        .status())
                .isEqualTo(302);
        assertThat(browser.get(form + "?lang=zh-CN").body())
                .containsPattern("A 类：占客户的 4\\.8%，生命周期价值为平均值的 1 倍（.*）：宜采用积极型。")
                .containsPattern("value=\"PROACTIVE\" selected=\"selected\"");
    }

    private static JsonNode advice(RunningServer server, String customer) {
        Answer answer = server.get("/api/v1/customers/" + customer + "/level-advice", Role.AUDITOR);
        answer.requireStatus(200);
        return answer.json();
    }

    private static Answer buy(RunningServer server, String customer, String day, String francs) {
        String purchase = "{'source':'chalet','externalId':'" + customer + day + "','customer':{'source':'chalet',"
                + "'externalId':'" + customer + "'},'createUnknown':true,'kind':'PURCHASE','channel':'STORE',"
                + "'direction':'INBOUND','occurredAt':'" + day + "T09:00:00Z','amount':{'value':'" + francs
                + "','currency':'CHF'}}";
        Answer answer = server.post("/api/v1/interactions", json(purchase), Role.INTEGRATION);
        answer.requireStatus(201);
        return answer;
    }
}
