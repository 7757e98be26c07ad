package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.programme.PartnerOutlet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spend stored money on something.
 *
 * @param at the partner's outlet where it is spent; null for anywhere else
 */
public record SpendMoney(
        WalletId walletId,
        SpendFirst first,
        String spendingId,
        long amount,
        String purpose,
        @Nullable PartnerOutlet at,
        Instant refundableUntil,
        Instant now)
        implements WalletCommand {}
