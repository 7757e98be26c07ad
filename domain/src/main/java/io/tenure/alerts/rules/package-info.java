/** What the firm wants to be alerted of. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.rules;
