package io.tenure.shared.ledger;

/**
 * How much has been written since the ledger was opened; the one divided by the other is the size of a group.
 *
 * @param writes commits and snapshots, those that lost a race included
 * @param groups durable writes that they shared
 */
public record GroupedWrites(long writes, long groups) {}
