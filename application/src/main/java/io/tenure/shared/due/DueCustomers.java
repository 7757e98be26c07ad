package io.tenure.shared.due;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** When each customer has to be looked at again although nothing happens. Durable when a call returns. */
public interface DueCustomers {

    /** Sets when each of some customers is due; an empty time takes it off. */
    void set(Map<String, Optional<Instant>> due);

    /** When the customers are due whose ids follow a text, by id; at most {@code limit}. */
    SortedMap<String, Instant> list(String afterCustomer, int limit);

    /** The customers that are due at a time, the longest overdue first. */
    List<String> due(Instant at, int limit);
}
