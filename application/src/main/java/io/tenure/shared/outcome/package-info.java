/** What became of a command, and how a use case says that it was not carried out. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.outcome;
