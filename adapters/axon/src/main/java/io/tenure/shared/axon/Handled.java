package io.tenure.shared.axon;

import io.tenure.shared.domain.Decision;
import io.tenure.shared.ledger.Recorded;
import java.util.Optional;

/**
 * A command decided and, unless it changed nothing, recorded.
 *
 * @param sequence of the last event of the stream, -1 when it has not begun
 * @param recorded where the events stand; empty when there are none
 */
public record Handled<E>(Decision<E> decision, long sequence, Optional<Recorded> recorded) {}
