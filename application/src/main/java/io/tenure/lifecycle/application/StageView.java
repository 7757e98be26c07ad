package io.tenure.lifecycle.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a model sees a customer now.
 *
 * @param owner who looks after the customer
 * @param listed whether the record stands for a customer of its own
 */
record StageView(
        String customerId,
        @Nullable String owner,
        String model,
        long modelVersion,
        String stage,
        Instant since,
        boolean listed) {

    String id() {
        return id(customerId, model);
    }

    static String id(String customerId, String model) {
        return model + "@" + customerId;
    }

    StageView listed(boolean now) {
        return new StageView(customerId, owner, model, modelVersion, stage, since, now);
    }

    StageView ownedBy(@Nullable String now) {
        return new StageView(customerId, now, model, modelVersion, stage, since, listed);
    }
}
