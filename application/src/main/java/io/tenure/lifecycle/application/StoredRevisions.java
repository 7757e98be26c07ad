package io.tenure.lifecycle.application;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.Upcaster;
import java.util.List;

/** What has changed in the stored form of this module's events since they were first written. */
public final class StoredRevisions {

    /** Verdicts on leads know in the second which model the script is of. */
    public static final List<Upcaster> UPCASTERS = List.of(new ComponentAdded("lifecycle.LeadJudged", 1));

    private StoredRevisions() {}
}
