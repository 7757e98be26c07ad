/** What can be asked of the loyalty module. */
@org.springframework.modulith.NamedInterface("use-cases")
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.application.port.in;
