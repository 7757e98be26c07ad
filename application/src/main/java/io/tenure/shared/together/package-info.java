/** Doing the same with many things, several at a time. */
@org.springframework.modulith.NamedInterface("together")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.together;
