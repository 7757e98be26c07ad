/** What one customer is worth by a run, and what a run finds out about all of them. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.domain.scoring;
