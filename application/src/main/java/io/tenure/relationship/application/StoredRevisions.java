package io.tenure.relationship.application;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.Upcaster;
import java.util.List;

/** What has changed in the stored form of this module's events since they were first written. */
public final class StoredRevisions {

    /** In the second, items have a category, and an erasure may have no reason. */
    public static final List<Upcaster> UPCASTERS = List.of(
            new ComponentAdded("relationship.InteractionRecorded", 1),
            new ComponentAdded("relationship.InteractionCorrected", 1),
            new ComponentAdded("relationship.CustomerErased", 1));

    private StoredRevisions() {}
}
