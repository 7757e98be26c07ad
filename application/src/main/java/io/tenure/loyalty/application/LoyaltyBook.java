package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.LoyaltyStreamCommand;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.commands.SignInCommand;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.BenefitUses;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.domain.Wallet;
import io.tenure.loyalty.events.SignInEvent;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;
import java.util.function.Supplier;

/** Where commands about programmes and accounts are carried out. Safe for use by many threads. */
public interface LoyaltyBook {

    /** The stream of the ledger that holds programmes. */
    String PROGRAMMES = "loyalty-programmes";

    /** The stream of the ledger that holds which batches of coupons there are. */
    String COUPON_BATCHES = "coupon-batches";

    /**
     * Decides a command and records what it brings; durable when the call returns.
     *
     * @param metadata see {@link io.tenure.shared.ledger.Metadata}
     * @throws ClaimHeld when the same deed was recorded before
     */
    Outcome handle(LoyaltyStreamCommand command, Map<String, String> metadata);

    /** Whether anything is recorded of an account. */
    boolean hasBegun(AccountId id);

    /** The account as the ledger has it now. */
    LoyaltyAccount account(AccountId id);

    /** The account and its version as the ledger has them now. */
    AccountAt accountAt(AccountId id);

    /**
     * Takes an account as a view shows it, so that the next command need not read its stream. Safe though views are
     * late: the ledger refuses what was decided on too old a state, and then what is missing is read.
     */
    void remember(AccountId id, AccountAt shown);

    /** As the others, but refused unless the account is as it was looked at. */
    Outcome handle(LoyaltyCommand command, AccountAt seen, Map<String, String> metadata);

    /** What is taken of a rule's budget, as the ledger has it now. */
    RuleBudget ruleBudget(RuleBudgetId id);

    /** The stored money as the ledger has it now. */
    Wallet wallet(WalletId id);

    /** The receipt as the ledger has it now. */
    Receipt receipt(ReceiptId id);

    /** What a member has used of benefits, as the ledger has it now. */
    BenefitUses benefitUses(AccountId id);

    /** An event for members as the ledger has it now. */
    Gathering gathering(GatheringId id);

    /** As the others, but tells what happened: a code that was mistyped is recorded, too. */
    Decision<SignInEvent> handle(SignInCommand command, Map<String, String> metadata);

    /** What became of a deed; one that was recorded before counts as done where it stands. */
    static Outcome once(Supplier<Outcome> deed) {
        try {
            return deed.get();
        } catch (ClaimHeld done) {
            return new Outcome.Done(done.held().position());
        }
    }
}
