/** What can be read of alerts. */
@org.springframework.modulith.NamedInterface("queries")
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.queries;
