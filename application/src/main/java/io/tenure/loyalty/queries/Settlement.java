package io.tenure.loyalty.queries;

/**
 * The statement of a partner and a month.
 *
 * @param closed whether nothing can be added any more
 */
public record Settlement(SettlementView sums, boolean closed) {}
