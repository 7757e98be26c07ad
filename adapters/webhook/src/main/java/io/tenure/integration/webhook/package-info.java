/** Requests to receivers of events. */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.webhook;
