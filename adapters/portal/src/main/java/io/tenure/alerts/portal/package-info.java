/** Alerts in the portal. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.portal;
