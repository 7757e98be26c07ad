/** How the nodes of an installation share its work. */
@org.springframework.modulith.NamedInterface("nodes")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.nodes;
