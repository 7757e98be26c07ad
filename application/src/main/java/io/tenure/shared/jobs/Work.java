package io.tenure.shared.jobs;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that is done in the background. After a crash or a restart it is done once more from the beginning, so what
 * it does can be repeated without harm.
 */
public interface Work {

    /** Stable and unique. */
    String name();

    /** How often it is done without being asked, at least every five seconds; empty for work on demand. */
    default Optional<Duration> every() {
        return Optional.empty();
    }

    /**
     * Does the work. An exception has it tried again a few times, later and later; {@link WorkFailed} ends it at once.
     */
    void run(Run run) throws Exception;
}
