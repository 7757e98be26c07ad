package io.tenure.integration.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.shared.outcome.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CloudEventReaderTest {

    private final List<String> understood = new ArrayList<>();
    private final CloudEventReader reader = new CloudEventReader(this::understand);

    @Test
    void handsOnWhatIsWithinTheEnvelope() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read("""
                {"specversion":"1.0","id":"1","source":"/shop","type":"io.tenure.interaction.told.v1","extra":1,\
                "data":{"amount":12.50}}"""));

        assertThat(understood).containsExactly("{\"amount\":12.50}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "null",
                "{}",
                "{\"specversion\":\"0.3\",\"type\":\"io.tenure.interaction.told.v1\",\"data\":{}}",
                "{\"specversion\":1.0,\"type\":\"io.tenure.interaction.told.v1\",\"data\":{}}",
                "{\"specversion\":\"1.0\",\"type\":\"io.tenure.interaction.told.v2\",\"data\":{}}",
                "{\"specversion\":\"1.0\",\"type\":\"io.tenure.interaction.told.v1\"}",
                "{\"specversion\":\"1.0\",\"type\":\"io.tenure.interaction.told.v1\",\"data\":\"text\"}",
                "{\"specversion\":\"1.0\",\"type\":\"io.tenure.interaction.told.v1\",\"data\":{},\"data\":{}}",
                "{\"specversion\":\"1.0\",\"type\":\"io.tenure.interaction.told.v1\",\"data\":{}} more"
            })
    void refusesWhatIsNoSuchEvent(String message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(message))
                .satisfies(refusal -> assertThat(refusal.rejection().code()).isEqualTo("integration.unreadable"));

        assertThat(understood).isEmpty();
    }

    private void read(String message) {
        reader.read(message.getBytes(StandardCharsets.UTF_8));
    }

    private InteractionDraft understand(JsonNode data) {
        understood.add(data.toString());
        throw Refusal.of("test.seen", "enough for a test");
    }
}
