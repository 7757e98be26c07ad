/** Webhooks in the portal. */
@org.jspecify.annotations.NullMarked
package io.tenure.integration.portal;
