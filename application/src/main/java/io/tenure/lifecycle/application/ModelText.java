package io.tenure.lifecycle.application;

import io.tenure.lifecycle.domain.ModelVersion;
import java.time.Instant;

/** One version of a model that the firm has drafted. */
record ModelText(String model, long version, String text, Instant draftedAt) {

    String id() {
        return id(new ModelVersion(model, version));
    }

    static String id(ModelVersion version) {
        return version.model() + "@" + version.version();
    }
}
