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
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.policies.OwnUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/**
 * Carries each command out by itself: the unit of work in which a policy hears an event may write to one stream only.
 */
record Apart(LoyaltyBook book, ExecutorService background) implements LoyaltyBook {

    @Override
    public Outcome handle(LoyaltyStreamCommand command, Map<String, String> metadata) {
        return apart(() -> book.handle(command, metadata));
    }

    @Override
    public boolean hasBegun(AccountId id) {
        return book.hasBegun(id);
    }

    @Override
    public LoyaltyAccount account(AccountId id) {
        return book.account(id);
    }

    @Override
    public AccountAt accountAt(AccountId id) {
        return book.accountAt(id);
    }

    @Override
    public void remember(AccountId id, AccountAt shown) {
        book.remember(id, shown);
    }

    @Override
    public Outcome handle(LoyaltyCommand command, AccountAt seen, Map<String, String> metadata) {
        return apart(() -> book.handle(command, seen, metadata));
    }

    @Override
    public RuleBudget ruleBudget(RuleBudgetId id) {
        return book.ruleBudget(id);
    }

    @Override
    public Wallet wallet(WalletId id) {
        return book.wallet(id);
    }

    @Override
    public Receipt receipt(ReceiptId id) {
        return book.receipt(id);
    }

    @Override
    public BenefitUses benefitUses(AccountId id) {
        return book.benefitUses(id);
    }

    @Override
    public Gathering gathering(GatheringId id) {
        return book.gathering(id);
    }

    @Override
    public Decision<SignInEvent> handle(SignInCommand command, Map<String, String> metadata) {
        return apart(() -> book.handle(command, metadata));
    }

    private <T> T apart(Callable<T> deed) {
        return OwnUnit.of(background, deed);
    }
}
