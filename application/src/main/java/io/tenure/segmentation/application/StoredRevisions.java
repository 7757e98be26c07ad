package io.tenure.segmentation.application;

import io.tenure.shared.ledger.ComponentAdded;
import io.tenure.shared.ledger.Upcaster;
import java.util.List;

/** What has changed in the stored form of this module's events since they were first written. */
public final class StoredRevisions {

    /** Segments may have a title in Chinese in the second. */
    public static final List<Upcaster> UPCASTERS = List.of(
            new ComponentAdded("segmentation.SegmentDrafted", 1),
            new ComponentAdded("segmentation.GroupSegmentDrafted", 1));

    private StoredRevisions() {}
}
