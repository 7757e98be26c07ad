package io.tenure.relationship.application;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.ComponentSealed;
import io.tenure.shared.ledger.Upcaster;
import java.util.List;

/** What has changed in the stored form of this module's events since they were first written. */
public final class StoredRevisions {

    /**
     * In the second, items have a category, and an erasure may have no reason. What people write in their own words is
     * sealed: threads, tags, and where a consent was declared.
     */
    public static final List<Upcaster> UPCASTERS = List.of(
            new ComponentAdded("relationship.InteractionRecorded", 1),
            new ComponentAdded("relationship.InteractionCorrected", 1),
            new ComponentAdded("relationship.CustomerErased", 1),
            new ComponentSealed("relationship.InteractionRecorded", 2, "thread"),
            new ComponentSealed("relationship.InteractionCorrected", 2, "thread"),
            new ComponentSealed("relationship.ThreadClosed", 1, "thread"),
            new ComponentSealed("relationship.PromiseMade", 1, "thread"),
            new ComponentSealed("relationship.CustomerTagged", 1, "tag"),
            new ComponentSealed("relationship.CustomerUntagged", 1, "tag"),
            new ComponentSealed("relationship.ConsentGiven", 1, "source"),
            new ComponentSealed("relationship.ConsentWithdrawn", 1, "source"));

    private StoredRevisions() {}
}
