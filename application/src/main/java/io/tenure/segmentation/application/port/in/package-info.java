/** What can be done with segments. */
@org.springframework.modulith.NamedInterface("use-cases")
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.application.port.in;
