/** What can be read of customer relationships. */
@org.springframework.modulith.NamedInterface("queries")
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.queries;
