package io.tenure.messaging.application;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.Upcaster;
import java.util.List;

/** What has changed in the stored form of this module's events since they were first written. */
public final class StoredRevisions {

    /** In the second, messages that are handed over say where they go. */
    public static final List<Upcaster> UPCASTERS = List.of(new ComponentAdded("messaging.MessageHandedOver", 1));

    private StoredRevisions() {}
}
