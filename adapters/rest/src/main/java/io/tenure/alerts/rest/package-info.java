/** Alerts over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.rest;
