/** What can be asked of the relationship module. */
@org.springframework.modulith.NamedInterface("use-cases")
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.application.port.in;
