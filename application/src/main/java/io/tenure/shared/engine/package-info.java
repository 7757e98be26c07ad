/** What the engines of the ledger and of the views have in common, whatever they store in. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.engine;
