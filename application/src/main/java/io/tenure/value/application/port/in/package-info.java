/** What can be done with the valuation of customers. */
@org.springframework.modulith.NamedInterface("use-cases")
@org.jspecify.annotations.NullMarked
package io.tenure.value.application.port.in;
