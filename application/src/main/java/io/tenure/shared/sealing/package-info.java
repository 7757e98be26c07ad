/** Personal data under a key of its own: unreadable once the key is destroyed. */
@org.springframework.modulith.NamedInterface("sealing")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.sealing;
