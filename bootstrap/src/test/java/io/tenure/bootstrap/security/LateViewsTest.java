package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.relationship.application.RelationshipViews;
import io.tenure.shared.views.ViewTransaction;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Views that cannot follow for a while, as on a server with too much to do. */
@ExtendWith(RunningServer.OwnProvider.class)
class LateViewsTest {

    @Test
    void areNoReasonToTellThatNothingWasRecorded(RunningServer server) {
        String customer = server.newCustomer(json("{'kind':'PERSON','name':'Ada Late'}"));
        LoyaltyWrites.inForce(server);
        Map<String, String> writes = Map.of(
                LoyaltyWrites.PROGRAMMES + "/club/members/" + customer,
                "{'outlet':'north'}",
                "/api/v1/segments/late",
                "{'title':'Late','rule':'purchases > 1'}",
                "/api/v1/customers/" + customer + "/care",
                "{'level':'PROACTIVE','contactEveryDays':30}");
        Map<String, String> positions = new HashMap<>();
        try (ViewTransaction others =
                server.context().getBean(Core.class).store().views().begin(RelationshipViews.PROJECTION)) {
            writes.forEach((path, body) -> {
                String written = path.endsWith("/care") ? path + "/level" : path;
                Answer late = server.send("PUT", written, json(body), server.key(Role.ADMIN));
                assertThat(late.status())
                        .as("%s %s after %s", path, late.body(), others)
                        .isEqualTo(202);
                positions.put(path, late.header("Tenure-Position"));
            });
            Answer note = server.post(
                    "/api/v1/customers/" + customer + "/promises",
                    json("{'text':'call back','dueAt':'2030-01-01T00:00:00Z'}"),
                    Role.INTEGRATION);
            assertThat(note.status()).as("what answers with no state").isEqualTo(201);
            assertThat(timeOf(() -> server.post(
                                    "/api/v1/customers/" + customer + "/promises",
                                    json("{'text':'call again','dueAt':'2030-01-01T00:00:00Z'}"),
                                    Role.INTEGRATION)
                            .requireStatus(201)))
                    .as("the next, once one has waited in vain")
                    .isLessThan(Duration.ofSeconds(2));
            positions.forEach((path, position) ->
                    assertThat(at(server, path, position).status()).as(path).isEqualTo(503));
        }
        positions.forEach((path, position) -> await().untilAsserted(
                        () -> assertThat(at(server, path, position).status()).isEqualTo(200)));
    }

    private static Duration timeOf(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Answer at(RunningServer server, String path, String position) {
        return Answer.to(server.request(path)
                .header("Authorization", "Bearer " + server.key(Role.ADMIN))
                .header("Tenure-Position", position));
    }
}
