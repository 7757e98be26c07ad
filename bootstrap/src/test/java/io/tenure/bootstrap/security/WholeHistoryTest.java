package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What an auditor is told of a customer, and what a person is handed, whichever module has recorded it. */
@ExtendWith(RunningServer.Provider.class)
class WholeHistoryTest {

    private static final String CARE = "lifecycle.RelationshipLevelChosen";
    private static final String ENROLLED = "loyalty.MemberEnrolled";

    @Test
    void tellsOfEveryModuleAndOfMergedRecordsInTheOrderOfTheLedger(RunningServer server) {
        String kept = server.newCustomer(json("{'kind':'PERSON','name':'Ada Whole'}"));
        String absorbed = server.newCustomer(json("{'kind':'PERSON','name':'Ada Hole'}"));
        LoyaltyWrites.inForce(server);
        put(server, LoyaltyWrites.PROGRAMMES + "/club/members/" + absorbed, "{'outlet':'north'}");
        put(server, "/api/v1/customers/" + kept + "/care/level", "{'level':'PROACTIVE','contactEveryDays':30}");
        Answer merged = server.post(
                "/api/v1/customers/" + kept + "/merges", json("{'absorbed':'" + absorbed + "'}"), Role.ADMIN);
        merged.requireStatus(201);
        server.awaitCustomer(kept, merged);

        List<JsonNode> steps = history(server, kept);
        assertThat(steps).extracting(WholeHistoryTest::position).isSorted().doesNotHaveDuplicates();
        assertThat(told(steps))
                .contains(
                        kept + " relationship.CustomerRegistered",
                        absorbed + " relationship.CustomerRegistered",
                        "care-" + kept + " " + CARE,
                        "loyalty-club@" + absorbed + " " + ENROLLED)
                .noneMatch(step -> step.startsWith("loyalty-programmes"));

        JsonNode handedOut = server.get("/api/v1/customers/" + kept + "/personal-data", Role.ADMIN)
                .json()
                .get("events");
        assertThat(told(handedOut.valueStream().toList())).containsAll(told(steps));
    }

    private static void put(RunningServer server, String path, String body) {
        server.send("PUT", path, json(body), server.key(Role.ADMIN)).requireStatus(200);
    }

    /** Page by page, two events at a time. */
    private static List<JsonNode> history(RunningServer server, String customer) {
        List<JsonNode> steps = new ArrayList<>();
        JsonNode page;
        String after = "0";
        do {
            page = server.get("/api/v1/customers/" + customer + "/history?limit=2&after=" + after, Role.AUDITOR)
                    .json();
            page.get("items").forEach(steps::add);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return steps;
    }

    private static List<String> told(List<JsonNode> steps) {
        return steps.stream()
                .map(step ->
                        step.get("stream").asString() + " " + step.get("type").asString())
                .toList();
    }

    private static long position(JsonNode step) {
        return step.get("position").asLong();
    }
}
