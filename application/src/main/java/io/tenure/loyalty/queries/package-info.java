/** What can be read of loyalty programmes and accounts. */
@org.springframework.modulith.NamedInterface("queries")
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.queries;
