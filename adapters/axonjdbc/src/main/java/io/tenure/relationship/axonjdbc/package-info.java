/**
 * Customer relationships on Axon's own JDBC event store: what the ledger is measured against, and used for nothing
 * else.
 */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.axonjdbc;
