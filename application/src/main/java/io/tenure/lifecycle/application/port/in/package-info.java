/** What can be asked of the lifecycle module. */
@org.springframework.modulith.NamedInterface("use-cases")
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.application.port.in;
