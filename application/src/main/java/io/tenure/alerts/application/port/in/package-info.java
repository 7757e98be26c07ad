/** What can be asked of the alerts module. */
@org.springframework.modulith.NamedInterface("use-cases")
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.application.port.in;
