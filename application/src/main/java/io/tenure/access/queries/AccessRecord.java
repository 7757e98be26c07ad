package io.tenure.access.queries;

import java.time.Instant;
import java.util.List;

/**
 * Somebody read personal data, or tried to get in.
 *
 * @param what was read or done, one word, or a few
 * @param customers ids of those whose data was read
 */
public record AccessRecord(long number, Instant at, String caller, String what, List<String> customers) {}
