/** What customers leave over after what they cost, how much of their spending is ours, and whether loyalty pays. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.domain.profit;
