/**
 * Tells other systems of events over HTTP: who is told, what became of it, and what is done when they do not listen.
 */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.webhooks;
