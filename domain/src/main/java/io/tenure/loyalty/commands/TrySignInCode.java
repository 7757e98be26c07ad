package io.tenure.loyalty.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/**
 * Sign in with a code.
 *
 * @param attempt the one that the code was issued for
 * @param code a keyed hash of what was typed
 */
public record TrySignInCode(CustomerId customer, String attempt, String code, Instant now) implements SignInCommand {}
