package io.tenure.value.application;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.Upcaster;
import java.util.List;

/** What has changed in the stored form of this module's events since they were first written. */
public final class StoredRevisions {

    /** Reports know in the second what other parts of Tenure spent. */
    public static final List<Upcaster> UPCASTERS = List.of(new ComponentAdded("value.ValueReported", 1));

    private StoredRevisions() {}
}
