package io.tenure.lifecycle.domain;

import io.tenure.relationship.events.StageMove;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a model says of one customer on one day. */
public sealed interface Assessment {

    /**
     * The customer stays where it is, or is in no stage as yet.
     *
     * @param until the day on which the minimum stay no longer holds it; null when that is not what holds it
     */
    record Stays(@Nullable LocalDate until) implements Assessment {}

    /**
     * The customer moves.
     *
     * @param from null when it was in no stage
     */
    record Moves(@Nullable String from, String to, StageMove move, StageRules because) implements Assessment {}
}
