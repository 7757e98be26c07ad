/** The value of customers in the portal. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.portal;
