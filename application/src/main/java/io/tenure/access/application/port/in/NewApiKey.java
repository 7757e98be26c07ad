package io.tenure.access.application.port.in;

import io.tenure.access.queries.ApiKeyView;

/** A key just made, and the secret that is shown this once. */
public record NewApiKey(ApiKeyView view, String key) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "NewApiKey[view=" + view + "]";
    }
}
