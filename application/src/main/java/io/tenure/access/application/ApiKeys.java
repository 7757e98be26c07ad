package io.tenure.access.application;

import io.tenure.access.queries.ApiKeyView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where API keys are kept. Durable when a call returns; other processes see it at once. */
public interface ApiKeys {

    Optional<StoredApiKey> find(String id);

    /** The newest first. */
    List<ApiKeyView> all();

    boolean named(String name);

    void add(StoredApiKey key);

    /** Gives a key another secret unless it is revoked; false when there is no such key, or it is. */
    boolean renew(String id, byte[] secretHash);

    /** Notes that a key is revoked unless it is so already; false when there is no such key. */
    boolean revoke(String id, Instant at);
}
