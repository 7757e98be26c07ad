/** Work done in the background, which outlives a restart and can be looked at while it runs. */
@org.springframework.modulith.NamedInterface("jobs")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.jobs;
