/** What a loyalty programme promises, ready to be applied: earning rules, expiry, tiers. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.programme;
