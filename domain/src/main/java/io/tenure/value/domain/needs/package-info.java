/** Customers with like habits, and so with like needs. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.domain.needs;
