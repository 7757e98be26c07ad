/** Proof over REST: the ledger's events, verification, checkpoints, history, personal data. */
@org.jspecify.annotations.NullMarked
package io.tenure.audit.rest;
