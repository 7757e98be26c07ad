/** What can have happened in loyalty programmes: a frozen contract, changed by upcasters only. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.events;
