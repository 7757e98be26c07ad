/** What happened, as handed to those who listen: projections and policies. */
@org.springframework.modulith.NamedInterface("events")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.events;
