/** What is known of a customer in numbers, folded from what happened, and how it reads on a day. */
@org.jspecify.annotations.NullMarked
package io.tenure.facts.domain;
