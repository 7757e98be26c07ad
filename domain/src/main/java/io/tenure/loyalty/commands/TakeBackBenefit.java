package io.tenure.loyalty.commands;

import java.time.Instant;

/** Take back that a member had a benefit: the member may have it once more. */
public record TakeBackBenefit(AccountId accountId, String useId, Instant now) implements BenefitCommand {}
