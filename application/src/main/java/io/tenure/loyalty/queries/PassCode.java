package io.tenure.loyalty.queries;

import java.time.Instant;

/**
 * The code that a member shows at a till in the place of a card.
 *
 * @param until from when on no till takes it
 */
public record PassCode(String code, Instant until) {}
