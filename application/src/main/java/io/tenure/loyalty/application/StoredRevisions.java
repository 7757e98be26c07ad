package io.tenure.loyalty.application;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.Upcaster;
import java.util.List;

/** What has changed in the stored form of this module's events since they were first written. */
public final class StoredRevisions {

    /** Simulations know in the second what budgets of rules would have kept back. */
    public static final List<Upcaster> UPCASTERS = List.of(new ComponentAdded("loyalty.ProgrammeSimulated", 1));

    private StoredRevisions() {}
}
