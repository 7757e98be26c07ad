package io.tenure.integration.webhooks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks and what became of deliveries is kept. Durable when a call returns; other processes see it at once.
 */
public interface Webhooks {

    Optional<Webhook> find(String id);

    /** The oldest first. */
    List<Webhook> all();

    void add(Webhook webhook);

    /** Replaces a webhook; false when it is not {@code expectedVersion} any more. */
    boolean replace(Webhook webhook, long expectedVersion);

    /** Takes away a webhook and what became of its deliveries. */
    void remove(String id);

    void log(Delivery delivery);

    /** Those before one (the newest first) when given. */
    List<Delivery> deliveries(String webhook, @Nullable String beforeId, int limit);

    /** Forgets all deliveries but the newest. */
    void forgetDeliveries(String webhook, int kept);
}
