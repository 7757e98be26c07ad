/** How loyalty programmes and accounts decide and evolve. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.domain;
