package io.tenure.loyalty.commands;

/** A command about one stream of this module: an account, a receipt, a coupon, a report. */
public sealed interface LoyaltyStreamCommand
        permits LoyaltyCommand,
                ProgrammeCommand,
                RewardCommand,
                WalletCommand,
                ReceiptCommand,
                ReportCommand,
                CouponBatchCommand,
                CouponCommand,
                CouponBudgetCommand,
                BenefitCommand,
                GatheringCommand,
                RuleBudgetCommand {}
