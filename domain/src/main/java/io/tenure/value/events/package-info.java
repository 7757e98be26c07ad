/** What can have happened to the valuation of customers. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.events;
