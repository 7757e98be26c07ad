/** What one can ask of the valuation of customers. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.commands;
