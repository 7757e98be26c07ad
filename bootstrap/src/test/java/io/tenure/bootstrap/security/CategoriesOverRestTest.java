package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.Provider.class)
class CategoriesOverRestTest {

    @Test
    void goFromAnItemToTheFactsAndIntoASegment(RunningServer server) {
        server.send(
                        "PUT",
                        "/api/v1/segments/wine-lovers",
                        json("{'title':'Wine lovers','rule':'\\'wine\\' in categories'}"),
                        server.key(Role.ADMIN))
                .requireStatus(200);
        server.post("/api/v1/segments/wine-lovers/publish", "", Role.ADMIN).requireStatus(200);
        String customer = buy(server, "1", "2026-01-10T09:00:00Z", "mug", "").at("/customerId");
        buy(server, "2", "2026-01-11T09:00:00Z", "red", ",'category':'wine'");
        Answer last = buy(server, "3", "2026-01-12T09:00:00Z", "brie", ",'category':'cheese'");

        Answer facts = Answer.to(server.request("/api/v1/customers/" + customer + "/facts")
                .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                .header("Tenure-Position", last.header("Tenure-Position")));

        assertThat(facts.json().at("/categories").toString())
                .isEqualTo(json("[{'name':'cheese','lastBought':'2026-01-12'},"
                        + "{'name':'wine','lastBought':'2026-01-11'}]"));
        assertThat(facts.json().at("/facts/categories").toString()).isEqualTo(json("['cheese','wine']"));
        Answer then =
                server.get("/api/v1/customers/" + customer + "/facts?asOf=2026-01-11T20:00:00Z", Role.INTEGRATION);
        assertThat(then.json().at("/categories").findValuesAsString("name")).containsExactly("wine");
        Answer timeline = server.get("/api/v1/customers/" + customer + "/timeline", Role.INTEGRATION);
        assertThat(timeline.at("/items/0/items/0/category")).isEqualTo("cheese");
        assertThat(timeline.json().at("/items/2/items/0/category").isNull()).isTrue();
        await().untilAsserted(() -> assertThat(server.get("/api/v1/segments/wine-lovers/members", Role.ADMIN)
                        .json()
                        .findValuesAsString("customerId"))
                .containsExactly(customer));
        Answer before = server.get("/api/v1/segments/wine-lovers/members?asOf=2026-01-01T00:00:00Z", Role.ADMIN);
        assertThat(before.json().at("/items").size()).isZero();
    }

    private static Answer buy(RunningServer server, String id, String at, String sku, String category) {
        String item = "{'sku':'" + sku + "','quantity':'1'" + category + "}";
        String purchase = "{'source':'cellar','externalId':'" + id + "','customer':{'source':'cellar',"
                + "'externalId':'ada'},'kind':'PURCHASE','channel':'STORE','direction':'INBOUND','occurredAt':'" + at
                + "','amount':{'value':'9.00','currency':'GBP'},'items':[" + item + "]}";
        Answer answer = server.post("/api/v1/interactions", json(purchase), Role.INTEGRATION);
        answer.requireStatus(201);
        return answer;
    }
}
