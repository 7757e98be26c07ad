/** Webhooks in SQLite. */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.sqlite;
