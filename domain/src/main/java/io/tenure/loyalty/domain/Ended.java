package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer took part once.
 *
 * @param side null where the member was not compared
 */
public record Ended(Instant at, @Nullable Side side) implements LoyaltyAccount {}
