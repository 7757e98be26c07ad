/** What proves the ledger, kept in the operations database. */
@org.jspecify.annotations.NullMarked
package io.tenure.audit.sqlite;
