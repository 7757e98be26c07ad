package io.tenure.bootstrap;

import io.tenure.shared.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Notices that the newest records bear a time that is still to come, because the clock once ran ahead: times in a
 * ledger never go back, so all that is recorded until then bears the same.
 */
public final class RecordedAhead {

    /** Clocks of several nodes are never quite the same. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private static final int NEWEST = 10;

    private RecordedAhead() {}

    /** What there is to tell; empty when all is well. */
    public static Optional<String> of(Ledger ledger, InstantSource clock) {
        return ledger.readAll(Math.max(0, ledger.head() - NEWEST), NEWEST).reversed().stream()
                .findFirst()
                .map(newest -> newest.recordedAt())
                .filter(newest -> newest.isAfter(clock.instant().plus(USUAL)))
                .map(RecordedAhead::told);
    }

    private static String told(Instant newest) {
        return "The clock once ran ahead: all that is recorded until " + newest
                + " bears that time. Check the clock of this machine";
    }
}
