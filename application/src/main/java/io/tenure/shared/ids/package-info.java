/** Names for new things. */
@org.springframework.modulith.NamedInterface("ids")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.ids;
