package io.tenure.integration.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The relationship is in another stage of a lifecycle model. It comes from none when it is new in that model. */
public record EnteredStage(
        String customerId, String model, @Nullable String from, String to, Instant occurredAt) implements OfCustomer {}
