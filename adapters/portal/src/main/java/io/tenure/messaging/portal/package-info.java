/** Messages in the portal. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.portal;
