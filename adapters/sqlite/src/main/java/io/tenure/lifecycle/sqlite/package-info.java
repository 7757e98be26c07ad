/** The lifecycle module on SQLite. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.sqlite;
