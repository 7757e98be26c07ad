/** The figures of a customer in the portal. */
@org.jspecify.annotations.NullMarked
package io.tenure.facts.portal;
