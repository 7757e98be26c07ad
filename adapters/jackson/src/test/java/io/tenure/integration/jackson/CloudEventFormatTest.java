package io.tenure.integration.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.integration.Announcement;
import io.tenure.integration.contract.EventTypes;
import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.Merged;
import io.tenure.integration.contract.Registered;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.shared.domain.Personal;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CloudEventFormatTest {

    private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void writesAnEventAsOneCloudEvent() {
        assertThat(json(true, new Merged("anna", "berta", MAY)).toString()).isEqualTo("""
                {"specversion":"1.0","id":"7","source":"urn:tenure:test","type":"io.tenure.customer.merged.v1",\
                "subject":"anna","time":"2026-05-04T10:00:00Z","datacontenttype":"application/json",\
                "data":{"customerId":"anna","into":"berta","occurredAt":"2026-05-04T10:00:00Z"}}""");
    }

    @Test
    void leavesOutWhatIsErased() {
        var erased = new Registered("anna", CustomerKind.PERSON, Personal.ERASED, null, null, MAY);

        assertThat(names(json(true, erased).path("data"))).containsExactly("customerId", "kind", "occurredAt");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void sendsWhatTheContractListsWhereThePersonalIsAllowed(Class<? extends IntegrationEvent> kind) {
        assertThat(names(json(true, ContractSamples.of(kind)).path("data")))
                .containsExactlyElementsOf(
                        components(kind).map(RecordComponent::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void sendsNothingPersonalElsewhere(Class<? extends IntegrationEvent> kind) {
        assertThat(names(json(false, ContractSamples.of(kind)).path("data")))
                .containsExactlyElementsOf(components(kind)
                        .filter(component -> !component.isAnnotationPresent(Personal.class))
                        .map(RecordComponent::getName)
                        .toList());
    }

    static Stream<Class<? extends IntegrationEvent>> kinds() {
        return EventTypes.all().keySet().stream();
    }

    private static Stream<RecordComponent> components(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents());
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static JsonNode json(boolean personalData, IntegrationEvent event) {
        var format = new CloudEventFormat(() -> "urn:tenure:test", personalData);
        return new JsonMapper().readTree(format.bytes(new Announcement(7, event)));
    }
}
