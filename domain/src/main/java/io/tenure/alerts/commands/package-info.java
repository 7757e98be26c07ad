/** What can be asked of alerts. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.commands;
