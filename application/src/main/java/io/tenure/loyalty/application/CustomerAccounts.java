package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.CustomerId;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/** The accounts of customers, in whichever programme. */
record CustomerAccounts(Programmes programmes, LoyaltyBook book, InstantSource clock) {

    /** Does something with each account of a customer and its programme as it is now. */
    void each(String customer, BiConsumer<AccountId, Programme> deed) {
        programmes.inForce(clock.instant()).forEach(current -> {
            AccountId account = new AccountId(current.id().programme(), new CustomerId(customer));
            if (book.hasBegun(account)) {
                deed.accept(account, current);
            }
        });
    }
}
