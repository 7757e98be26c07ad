package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.next;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import io.tenure.loyalty.programme.CardNumber;
import java.util.Optional;

/** A till at which somebody guesses numbers of cards. */
final class Guesser {

    private static final String ALERTS = "/api/v1/alerts";

    private Guesser() {}

    /** The id of an open alert about a till that nobody else uses. */
    static String alert(RunningServer server) {
        String till = "till that guesses " + next();
        String key = server.newKey(till, Role.POS);
        for (int guess = 0; guess < 15; guess++) {
            lookUpNobody(server, key).requireStatus(404);
        }
        await().until(() -> about(till, server).isPresent());
        return about(till, server).orElseThrow();
    }

    private static Optional<String> about(String till, RunningServer server) {
        return server.get(ALERTS, Role.ADMIN)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/subject").asString().equals(till))
                .map(item -> item.at("/id").asString())
                .findFirst();
    }

    static Answer lookUpNobody(RunningServer server, String key) {
        return server.send(
                "POST",
                "/api/v1/pos/members/look-up",
                "{\"card\":\"" + CardNumber.with("900000000000000000").digits() + "\"}",
                key);
    }
}
