package io.tenure.integration.jackson;

import io.tenure.integration.contract.IntegrationEvent;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** One event of a kind, with everything in it. */
final class ContractSamples {

    private ContractSamples() {}

    static IntegrationEvent of(Class<? extends IntegrationEvent> type) {
        var components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(ContractSamples::value)
                            .toArray());
        } catch (ReflectiveOperationException unmade) {
            throw new LinkageError("The contract has records only", unmade);
        }
    }

    private static Object value(RecordComponent component) {
        var type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "the " + component.getName();
            case "BigDecimal" -> new BigDecimal("12.50");
            case "Instant" -> Instant.parse("2026-11-22T08:15:30Z");
            case "Map" -> Map.of("key", "the value");
            case "long" -> 3L;
            default -> throw new AssertionError("No sample of " + type + ": add one here");
        };
    }
}
