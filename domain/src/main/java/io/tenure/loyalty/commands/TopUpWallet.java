package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.WalletTerms;
import java.time.Instant;

/** Pay money in, on the terms of a version of the programme. */
public record TopUpWallet(WalletId walletId, WalletTerms terms, long version, String topUpId, long amount, Instant now)
        implements WalletCommand {}
