/** What can have happened with alerts: a frozen contract, changed by upcasters only. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.events;
