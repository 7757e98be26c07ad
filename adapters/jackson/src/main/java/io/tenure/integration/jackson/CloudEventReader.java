package io.tenure.integration.jackson;

import io.tenure.integration.MessageReader;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.shared.outcome.Refusal;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Interactions as CloudEvents 1.0, structured, in JSON. */
public final class CloudEventReader implements MessageReader {

    /** The only type of event that is taken in. */
    public static final String TYPE = "io.tenure.interaction.told.v1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Function<JsonNode, InteractionDraft> data;

    /** @param data understands what is within the envelope, and refuses by a {@link Refusal} what it does not */
    public CloudEventReader(Function<JsonNode, InteractionDraft> data) {
        this.data = data;
    }

    @Override
    public InteractionDraft read(byte[] message) {
        JsonNode event = event(message);
        require(event, "specversion", "1.0");
        require(event, "type", TYPE);
        JsonNode content = event.path("data");
        if (!content.isObject()) {
            throw unreadable("data has to be a JSON object: the interaction");
        }
        return data.apply(content);
    }

    private static JsonNode event(byte[] message) {
        try {
            JsonNode event = JSON.readTree(message);
            if (event.isObject()) {
                return event;
            }
        } catch (JacksonException _) {
            throw unreadable("The message is no JSON; send a CloudEvent in structured mode");
        }
        throw unreadable("The message is no JSON object; send a CloudEvent in structured mode");
    }

    private static void require(JsonNode event, String attribute, String value) {
        JsonNode given = event.path(attribute);
        if (!given.isString() || !given.stringValue().equals(value)) {
            throw unreadable(attribute + " has to be \"" + value + "\"");
        }
    }

    private static Refusal unreadable(String reason) {
        return Refusal.of("integration.unreadable", reason);
    }
}
