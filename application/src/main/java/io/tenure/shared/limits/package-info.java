/** Keeping somebody from doing something too often. */
@org.springframework.modulith.NamedInterface("limits")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.limits;
