package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of the stored money of a member in one currency. */
public sealed interface WalletCommand extends LoyaltyStreamCommand
        permits TopUpWallet,
                SpendMoney,
                RefundSpending,
                CancelSpending,
                AbandonSpending,
                PayOutMoney,
                JoinWallet,
                PartWallet,
                TakePassedMoney,
                GiveBackMoney,
                CloseWallet {

    WalletId walletId();

    Instant now();
}
