package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Why a customer is in a stage and in no other, and what let it into a segment. */
@ExtendWith(RunningServer.Provider.class)
class ReasonsOverRestTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void areToldWithTheStagesThatWereTried(RunningServer server) {
        // who shares the server may have put another in force
        server.post("/api/v1/lifecycle/models/e-commerce/versions/1/in-force", "", Role.MARKETER)
                .requireStatus(200);
        String stages =
                "/api/v1/customers/" + server.newCustomer(json("{'kind':'PERSON','name':'Ada Why'}")) + "/stages";
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(server.get(stages, Role.MARKETER).body()).contains("\"to\":\"potential\""));
        String move = server.get(stages, Role.MARKETER).at("/history/0/id");

        Answer then = server.get(stages + "/" + move + "/alternatives", Role.MARKETER);
        Answer now = server.get(stages + "/alternatives", Role.MARKETER);

        assertThat(then.at("/told")).isEqualTo("EXACTLY");
        assertThat(then.at("/move")).isEqualTo(move);
        for (Answer answer : new Answer[] {then, now}) {
            assertThat(answer.at("/stages/0/stage")).isEqualTo("potential");
            assertThat(answer.at("/stages/0/outcome")).isEqualTo("CHOSEN");
            assertThat(answer.at("/stages/0/facts/purchases")).isEqualTo("0");
            assertThat(answer.at("/stages/1/rule")).isEqualTo("purchases >= 1");
            assertThat(answer.at("/stages/1/outcome")).isEqualTo("NOT_MET");
            assertThat(answer.at("/stages/3/missing/0")).isEqualTo("daysSinceLastPurchase");
        }
        assertThat(server.get(stages + "/0/alternatives", Role.MARKETER).code()).isEqualTo("lifecycle.unknown-move");
    }

    @Test
    void areToldWithTheConditionsOfTheRule(RunningServer server) {
        server.send(
                        "PUT",
                        "/api/v1/segments/quiet-or-dear",
                        json("{'title':'Quiet','rule':'purchases >= 3 || purchases == 0 && tenureDays < 9'}"),
                        server.key(Role.MARKETER))
                .requireStatus(200);
        server.post("/api/v1/segments/quiet-or-dear/publish", "", Role.MARKETER).requireStatus(200);
        String segments =
                "/api/v1/customers/" + server.newCustomer(json("{'kind':'PERSON','name':'Eve Why'}")) + "/segments";
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        server.get(segments, Role.MARKETER).at("/current/0/segment"))
                .isEqualTo("quiet-or-dear"));
        String stay = server.get(segments, Role.MARKETER).at("/current/0/id");

        Answer answer = server.get(segments + "/" + stay + "/conditions", Role.MARKETER);

        assertThat(answer.at("/entered/told")).isEqualTo("EXACTLY");
        assertThat(answer.at("/entered/join")).isEqualTo("ANY");
        assertThat(answer.at("/entered/conditions/0/rule")).isEqualTo("purchases >= 3");
        assertThat(answer.at("/entered/conditions/0/held")).isEqualTo("false");
        assertThat(answer.at("/entered/conditions/1/rule")).isEqualTo("purchases == 0 && tenureDays < 9");
        assertThat(answer.at("/entered/conditions/1/held")).isEqualTo("true");
        assertThat(answer.at("/entered/conditions/1/facts/purchases")).isEqualTo("0");
        assertThat(server.get(segments + "/0/conditions", Role.MARKETER).code())
                .isEqualTo("segmentation.unknown-membership");
    }
}
