package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of a loyalty account. The programme is in the version that counts for the matter. */
public sealed interface LoyaltyCommand extends LoyaltyStreamCommand
        permits EnrolMember,
                CountPurchase,
                DropPurchase,
                CountReturn,
                UndoReturn,
                GiveUpBudget,
                RedeemPoints,
                CancelRedemption,
                AbandonRedemption,
                AdjustPoints,
                ApproveAdjustment,
                DeclineAdjustment,
                TransferPoints,
                ReceivePoints,
                EndTransfer,
                SettleAccount,
                JoinAccount,
                PartAccount,
                JoinPool,
                LeavePool,
                AdmitToPool,
                ReleaseFromPool,
                TakePassedPoints,
                GiveBackPoints,
                IssueCard,
                ReplaceCard,
                BlockCard,
                UnblockCard,
                GreetMember,
                EndMembership {

    AccountId accountId();

    Instant now();
}
