/** Whom passing time may concern, and when. */
@org.springframework.modulith.NamedInterface("due")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.due;
