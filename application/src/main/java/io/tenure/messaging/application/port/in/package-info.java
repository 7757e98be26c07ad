/** What can be asked of the messaging module. */
@org.springframework.modulith.NamedInterface("use-cases")
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.application.port.in;
