package io.tenure.relationship.csv;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the lines of a file become interactions: which column means what, and how each quirk is treated. */
public record Mapping(
        String name,
        String source,
        Format format,
        InteractionFields interaction,
        @Nullable ItemFields item,
        CustomerFields customer,
        Treatment treatment) {

    record InteractionFields(
            Field externalId,
            TimeField occurredAt,
            List<KindRule> kinds,
            Field channel,
            Field direction,
            @Nullable Field currency,
            @Nullable Field thread,
            @Nullable Field summary,
            @Nullable Field handledBy,
            @Nullable TimeField dueAt,
            Map<String, Field> attributes) {}

    record ItemFields(
            Field sku,
            @Nullable Field name,
            @Nullable Field quantity,
            @Nullable Field unitPrice,
            @Nullable Field amount,
            @Nullable Field category) {}

    record CustomerFields(
            String source,
            Field externalId,
            Field kind,
            @Nullable Field name,
            @Nullable Field industry,
            @Nullable Field country,
            Map<String, String> countries,
            @Nullable Field language,
            @Nullable Field timeZone) {}

    record TimeField(Field field, DateTimeFormatter form, ZoneId zone) {}
}
