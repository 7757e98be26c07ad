/** What can have happened in a customer relationship: a frozen contract, changed by upcasters only. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.events;
