/** Ledger, keys and views in SQLite: a real database in a few files, without a server. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.sqlite;
