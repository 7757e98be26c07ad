package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.customer;
import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.made;
import static io.tenure.bootstrap.security.Writes.next;
import static io.tenure.bootstrap.security.Writes.ofCustomer;
import static io.tenure.bootstrap.security.Writes.post;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Writes.Request;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Requests that succeed for the endpoints of lifecycle models, care and segments. */
final class RuleWrites {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final String MODELS = "/api/v1/lifecycle/models";
    private static final String STEP = "{'product':'lamp','kind':'MAINTAIN','dueOn':'2030-01-01'}";

    static final List<Writes> ALL = List.of(
            new Writes("PUT /api/v1/segments/{name}", _ -> draft("segment-" + next())),
            new Writes(
                    "POST /api/v1/segments/{name}/publish",
                    server -> post(SEGMENTS + drafted(server) + "/publish", "")),
            new Writes(
                    "POST /api/v1/segments/{name}/retire",
                    server -> post(SEGMENTS + published(server) + "/retire", "")),
            new Writes(
                    "POST /api/v1/segments/{name}/exports",
                    server -> post(SEGMENTS + published(server) + "/exports?format=CSV", "")),
            new Writes(
                    "POST /api/v1/segments/rules/validate",
                    _ -> post(SEGMENTS + "/rules/validate", "{'rule':'purchases > 1'}")),
            new Writes(
                    "POST /api/v1/segments/rules/preview",
                    _ -> post(SEGMENTS + "/rules/preview", "{'rule':'purchases > 1'}")),
            new Writes("PUT /api/v1/lifecycle/models/{name}", _ -> model()),
            new Writes(
                    "POST /api/v1/lifecycle/models/{name}/versions/{version}/previews",
                    _ -> post(MODELS + "/e-commerce/versions/1/previews", "")),
            new Writes("POST /api/v1/lifecycle/models/{name}/versions/{version}/in-force", server -> {
                Request request = model();
                Answer kept = server.send(request.method(), request.path(), request.body(), server.key(Role.ADMIN));
                return post(MODELS + "/e-commerce/versions/" + kept.at("/version") + "/in-force", "");
            }),
            ofCustomer("POST", "/care/steps", STEP),
            new Writes("POST /api/v1/customers/{id}/care/steps/{stepId}/ends", server -> {
                String steps = customer(server) + "/care/steps";
                return post(steps + "/" + made(server, steps, STEP, "/steps/0/stepId") + "/ends", "{'done':true}");
            }),
            ofCustomer("POST", "/care/lead-answers", "{'answers':{'need':'fits'},'callBackAt':'2030-01-01T09:00:00Z'}"),
            ofCustomer("PUT", "/care/level", "{'level':'PROACTIVE','contactEveryDays':30}"));

    private RuleWrites() {}

    private static Request draft(String name) {
        return new Request("PUT", SEGMENTS + "/" + name, json("{'title':'Regulars','rule':'purchases > 1'}"));
    }

    private static String drafted(RunningServer server) {
        String name = "segment-" + next();
        Request draft = draft(name);
        server.send(draft.method(), draft.path(), draft.body(), server.key(Role.ADMIN))
                .requireStatus(200);
        return "/" + name;
    }

    private static String published(RunningServer server) {
        String name = drafted(server);
        server.post(SEGMENTS + name + "/publish", "", Role.ADMIN).requireStatus(200);
        return name;
    }

    private static Request model() {
        String text = new YamlModelFiles().shippedText("e-commerce");
        return new Request(
                "PUT", MODELS + "/e-commerce", "{\"text\":" + new JsonMapper().writeValueAsString(text) + "}");
    }
}
