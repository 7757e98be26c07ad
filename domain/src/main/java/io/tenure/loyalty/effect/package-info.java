/** What a programme changes and what it will cost: the mathematics, without any customer in it. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.effect;
