/** What can have happened with messages to customers: a frozen contract, changed by upcasters only. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.events;
