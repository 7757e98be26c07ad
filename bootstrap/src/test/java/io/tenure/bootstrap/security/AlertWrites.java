package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.post;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Writes.Request;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Requests that succeed for the endpoints of alerts. */
final class AlertWrites {

    private static final String ALERTS = "/api/v1/alerts";

    static final List<Writes> ALL = List.of(
            new Writes("PUT /api/v1/alerts/rules", server -> {
                String text = server.get(ALERTS + "/rules", Role.ADMIN).at("/text");
                return new Request(
                        "PUT", ALERTS + "/rules", "{\"text\":" + new JsonMapper().writeValueAsString(text) + "}");
            }),
            new Writes(
                    "POST /api/v1/alerts/{id}/closing",
                    server -> post(
                            ALERTS + "/" + Guesser.alert(server) + "/closing",
                            "{'verdict':'FALSE_ALARM','note':'a test'}")));

    private AlertWrites() {}
}
