/** How messages to customers decide and evolve, and what a plan for them says. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.domain;
