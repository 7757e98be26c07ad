/** Who may do what: callers and their roles, users and API keys. */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
@org.jspecify.annotations.NullMarked
package io.tenure.access;
