/** Requests that are sent again. */
@org.springframework.modulith.NamedInterface("requests")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.requests;
