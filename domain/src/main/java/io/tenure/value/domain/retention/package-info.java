/** How long customers stay: contracts that are renewed or not, survival, and cohorts. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.domain.retention;
