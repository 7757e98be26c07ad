package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Greeting;
import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/** Greet a member on an occasion of a year, once. */
public record GreetMember(AccountId accountId, Programme programme, Greeting greeting, int year, Instant now)
        implements LoyaltyCommand {}
