package io.tenure.shared.axon;

import java.time.Instant;
import java.util.Map;

/** Hears of events that the live views have come to show. Called by the thread that keeps the views: must be quick. */
public interface ShownEvents {

    /** Hears of none. */
    ShownEvents NOBODY = (projection, metadata, begun) -> {};

    /**
     * Told once what a projection made of an event is to be seen.
     *
     * @param metadata of the event's commit
     * @param begun when the projection took up the event
     */
    void shown(String projection, Map<String, String> metadata, Instant begun);
}
