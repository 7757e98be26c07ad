package io.tenure.access.application;

import io.tenure.access.queries.AccessRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where it is kept who read what. Durable when a call returns; many calls at once share one durable write. */
public interface AccessRecords {

    void add(Instant at, String caller, String what, List<String> customers);

    /** Records of another place, with the numbers that they have there. */
    void adopt(List<AccessRecord> records);

    /** Those after a number, the oldest first. */
    List<AccessRecord> following(long afterNumber, int limit);

    /** Those before a number (the newest first), of one customer when given. */
    List<AccessRecord> list(@Nullable String customer, long beforeNumber, int limit);
}
