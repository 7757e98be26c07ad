/** What can be read of segments and of who belongs to them. */
@org.springframework.modulith.NamedInterface("queries")
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.queries;
