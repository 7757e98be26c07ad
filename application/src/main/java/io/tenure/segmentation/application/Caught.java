package io.tenure.segmentation.application;

import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;

/** Waits until the views of this module have caught up with the ledger. */
final class Caught {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Views views;

    Caught(Views views) {
        this.views = views;
    }

    /** @throws ViewsFailure when they have not in time */
    void upTo(long position) {
        try {
            if (!views.awaitProgress(SegmentationViews.PROJECTION, position, PATIENCE)) {
                throw new ViewsFailure("The views of segmentation have not reached position " + position);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the views of segmentation", e);
        }
    }
}
