/** What can be read of customer facts, by callers and by the modules that build upon them. */
@org.springframework.modulith.NamedInterface("queries")
@org.jspecify.annotations.NullMarked
package io.tenure.facts.queries;
