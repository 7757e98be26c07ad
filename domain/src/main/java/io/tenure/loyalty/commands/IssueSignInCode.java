package io.tenure.loyalty.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/**
 * Let a member sign in with a code.
 *
 * @param attempt names the attempt to sign in, which one browser makes
 * @param code a keyed hash of the code
 */
public record IssueSignInCode(CustomerId customer, String attempt, String code, Instant now) implements SignInCommand {}
