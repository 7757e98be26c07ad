package io.tenure.lifecycle.application;

import java.time.Instant;

/**
 * Where a model sees a customer now.
 *
 * @param listed whether the record stands for a customer of its own
 */
record StageView(String customerId, String model, long modelVersion, String stage, Instant since, boolean listed) {

    String id() {
        return id(customerId, model);
    }

    static String id(String customerId, String model) {
        return model + "@" + customerId;
    }

    StageView listed(boolean now) {
        return new StageView(customerId, model, modelVersion, stage, since, now);
    }
}
