package io.tenure.value.events;

import java.time.Instant;
import java.util.List;

/**
 * What other parts of Tenure had spent on customers by the end of the day of a run, as they told it to the run: its
 * values count it, whatever those parts say later.
 */
public record CostsCharged(long run, List<ChargedCustomer> customers, Instant occurredAt) implements ValueRunStep {}
