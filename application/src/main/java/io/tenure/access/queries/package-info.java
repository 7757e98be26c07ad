/** What can be read of users, keys and of who read what. */
@org.springframework.modulith.NamedInterface("queries")
@org.jspecify.annotations.NullMarked
package io.tenure.access.queries;
