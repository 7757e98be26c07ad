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
 * @param worker the job that last had the newest run value customers, its maker or another after that was cut off; null
 *     where it has valued none yet, or that was not written down yet
 */
record InForce(
        String id,
        long run,
        boolean begun,
        @Nullable String reached,
        long before,
        @Nullable String job,
        @Nullable String worker) {

    static final String ID = "now";

    static final InForce NONE = new InForce(ID, 0, true, null, 0, null, null);

    InForce recorded(long next, @Nullable String by) {
        return new InForce(ID, next, false, null, run, by, null);
    }

    InForce reaching(@Nullable String id, @Nullable String by) {
        return new InForce(ID, run, true, id, before, job, by);
    }

    /** The same after the last run turned out to be a trial. */
    InForce tried() {
        return new InForce(ID, before, true, null, 0, job, null);
    }

    /** Whether the newest run is a job's and has come to its end. */
    boolean endedBy(String id) {
        return begun && reached == null && id.equals(job);
    }

    /** Whether the newest run has come to its end, and that by a job that went on with what another had begun. */
    boolean finishedBy(String id) {
        return begun && reached == null && id.equals(worker);
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
