package io.tenure.loyalty.commands;

import java.time.Instant;

/** What can be asked of the soft benefits of a member. */
public sealed interface BenefitCommand extends LoyaltyStreamCommand permits UseBenefit, TakeBackBenefit {

    AccountId accountId();

    Instant now();

    /** The stream of the ledger that holds what the member has used. */
    default String stream() {
        return stream(accountId());
    }

    static String stream(AccountId account) {
        return "loyalty-benefits-" + account;
    }
}
