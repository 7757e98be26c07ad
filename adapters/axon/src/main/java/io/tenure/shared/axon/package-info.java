/** Axon on the ledger: the event store, the repository of deciders, projections and policies. Knows no module. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.axon;
