package io.tenure.integration.jackson;

import io.tenure.integration.contract.IntegrationEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The records of a sealed family. */
final class Leaves {

    private Leaves() {}

    static List<Class<? extends IntegrationEvent>> of(Class<? extends IntegrationEvent> family) {
        return below(family).toList();
    }

    private static Stream<Class<? extends IntegrationEvent>> below(Class<? extends IntegrationEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(member -> below(member.asSubclass(IntegrationEvent.class)))
                : Stream.of(type);
    }
}
