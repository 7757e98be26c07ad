package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Events that lie there as if a policy had failed on them. */
final class LaidAside {

    private LaidAside() {}

    /** Lays the registration of a new customer aside. */
    static DeadLetter of(RunningServer server, String policy) {
        Answer registered =
                server.post("/api/v1/customers", "{\"kind\":\"PERSON\",\"name\":\"Ada\"}", Role.INTEGRATION);
        long position = Long.parseLong(registered.header("Tenure-Position"));
        JsonNode event = server.get("/api/v1/ledger/events?limit=1&after=" + (position - 1), Role.AUDITOR)
                .json()
                .at("/events/0");
        assertThat(event.at("/position").asLong()).isEqualTo(position);
        DeadLetter letter = new DeadLetter(
                policy,
                position,
                event.at("/stream").asString(),
                event.at("/sequence").asLong(),
                "The disk is full",
                5,
                Instant.now());
        letters(server).put(letter);
        return letter;
    }

    static DeadLetters letters(RunningServer server) {
        return server.context().getBean(DeadLetters.class);
    }
}
