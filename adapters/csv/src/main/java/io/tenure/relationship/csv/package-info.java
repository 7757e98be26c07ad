/** Reads interactions from CSV files as a mapping says, and records them once. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.csv;
