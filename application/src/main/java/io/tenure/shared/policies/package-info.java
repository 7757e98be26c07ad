/** What reacts to events with deeds, and what became of those that failed. */
@org.springframework.modulith.NamedInterface("policies")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.policies;
