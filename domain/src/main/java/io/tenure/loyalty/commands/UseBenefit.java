package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.SoftBenefit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Let a member have a benefit, whose tier has been looked at.
 *
 * @param useId names the use: told again, it is the same one
 * @param period in which it is counted
 * @param elsewhere uses in that period by records that were merged into this one
 */
public record UseBenefit(
        AccountId accountId,
        SoftBenefit benefit,
        String useId,
        @Nullable String outlet,
        String period,
        long elsewhere,
        Instant now)
        implements BenefitCommand {}
