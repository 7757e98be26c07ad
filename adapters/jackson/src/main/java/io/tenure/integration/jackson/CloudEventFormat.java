package io.tenure.integration.jackson;

import io.tenure.integration.Announcement;
import io.tenure.integration.AnnouncementFormat;
import io.tenure.integration.contract.EventTypes;
import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.shared.domain.Personal;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Announcements as CloudEvents 1.0, structured, in JSON. A component without a value is left out; so is a personal one,
 * unless the receiver may have personal data.
 */
public final class CloudEventFormat implements AnnouncementFormat {

    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<String> origin;
    private final boolean personalData;

    /** @param origin a URI; with the position it makes an event unique in the world */
    public CloudEventFormat(Supplier<String> origin, boolean personalData) {
        this.origin = origin;
        this.personalData = personalData;
    }

    @Override
    public byte[] bytes(Announcement announcement) {
        IntegrationEvent event = announcement.event();
        ObjectNode envelope = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", Long.toString(announcement.position()))
                .put("source", origin.get())
                .put("type", EventTypes.of(event))
                .put("subject", event.subject())
                .put("time", event.occurredAt().toString())
                .put("datacontenttype", "application/json");
        envelope.set("data", data(event));
        return JSON.writeValueAsBytes(envelope);
    }

    private ObjectNode data(IntegrationEvent event) {
        ObjectNode data = JSON.createObjectNode();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (personalData || !component.isAnnotationPresent(Personal.class)) {
                put(data, component.getName(), value(component, event));
            }
        }
        return data;
    }

    private static void put(ObjectNode data, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> data.put(name, number);
            case BigDecimal amount -> data.put(name, amount.toPlainString());
            case Map<?, ?> texts when texts.isEmpty() -> {}
            case Map<?, ?> texts ->
                texts.forEach((key, text) -> data.withObjectProperty(name).put((String) key, (String) text));
            case Object text when text.equals(Personal.ERASED) -> {}
            case Object text -> data.put(name, text.toString());
        }
    }

    private static @Nullable Object value(RecordComponent component, IntegrationEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Components of the contract are public", impossible);
        }
    }
}
