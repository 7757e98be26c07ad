package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies with a field that is missing, null or of the wrong kind: whoever sends them is told so. */
@ExtendWith(RunningServer.OwnProvider.class)
class GapsInBodiesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void areTheFaultOfTheSenderAtEveryEndpoint(RunningServer server) {
        List<String> faults = new ArrayList<>();
        for (Writes write : Writes.all()) {
            Writes.Request request = write.prepare(server);
            if (request.body().startsWith("{")) {
                for (String body : withGaps(JSON.readTree(request.body()))) {
                    Answer answer = server.send(request.method(), request.path(), body, server.key(Role.ADMIN));
                    if (answer.status() >= 500) {
                        faults.add(write.endpoint() + " " + body);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> withGaps(JsonNode whole) {
        List<String> bodies = new ArrayList<>();
        for (String path : paths("", whole)) {
            bodies.add(changed(whole, path, ObjectNode::remove));
            bodies.add(changed(whole, path, ObjectNode::putNull));
            bodies.add(changed(whole, path, (object, field) -> object.put(field, "")));
            bodies.add(changed(whole, path, (object, field) -> object.put(field, true)));
            bodies.add(changed(
                    whole, path, (object, field) -> object.putArray(field).addNull()));
        }
        return bodies;
    }

    /** Of all fields, those of objects within included. */
    private static List<String> paths(String above, JsonNode node) {
        List<String> paths = new ArrayList<>();
        node.propertyNames().forEach(name -> {
            paths.add(above + "/" + name);
            paths.addAll(paths(above + "/" + name, node.get(name)));
        });
        return paths;
    }

    private static String changed(JsonNode whole, String path, BiConsumer<ObjectNode, String> change) {
        JsonNode copy = whole.deepCopy();
        int end = path.lastIndexOf('/');
        change.accept((ObjectNode) copy.at(path.substring(0, end)), path.substring(end + 1));
        return copy.toString();
    }
}
