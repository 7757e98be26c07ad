package io.tenure.value.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which runs value the customers at present.
 *
 * @param run the last one that was no trial; 0 when there was none
 * @param begun whether it values any customer yet
 * @param reached the first id that it does not value; null, once begun, when it values all
 * @param before the run that values the others; 0 when there was none
 * @param job that made the newest run, a trial or not; null where that was not written down yet
 */
record InForce(
        String id,
        long run,
        boolean begun,
        @Nullable String reached,
        long before,
        @Nullable String job) {

    static final String ID = "now";

    static final InForce NONE = new InForce(ID, 0, true, null, 0, null);

    InForce recorded(long next, @Nullable String by) {
        return new InForce(ID, next, false, null, run, by);
    }

    InForce reaching(@Nullable String id) {
        return new InForce(ID, run, true, id, before, job);
    }

    /** The same after the last run turned out to be a trial. */
    InForce tried() {
        return new InForce(ID, before, true, null, 0, job);
    }

    /** Whether the newest run is a job's and has come to its end. */
    boolean endedBy(String id) {
        return begun && reached == null && id.equals(job);
    }

    /** The first id that a run under way does not value yet; empty before it values any, and for any other run. */
    Optional<String> reachedBy(long number) {
        return number == run && begun ? Optional.ofNullable(reached) : Optional.empty();
    }

    /** The number of the newest run that values all customers; 0 when none does. */
    long whole() {
        return begun && reached == null ? run : before;
    }

    /** The number of the run that values a customer; 0 when none does. */
    long of(String customerId) {
        boolean last = begun && (reached == null || customerId.compareTo(reached) < 0);
        return last ? run : before;
    }
}
