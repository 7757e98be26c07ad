package io.tenure.loyalty.queries;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.shared.views.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of stored money. Wallets exist only for callers who may see the customer. */
public interface WalletQueries {

    /** The wallets of a member, one for each currency in which money was ever stored, in the order of their codes. */
    List<WalletView> ofMember(AccountId account, Caller caller);

    /** One that nothing was paid into yet is empty. Logged; absent when the caller may not see the customer. */
    Optional<WalletView> wallet(WalletId wallet, Caller caller);

    /** The wallets of a member as {@link #asOf(WalletId, Instant, Instant, Caller)} shows each. Logged. */
    List<WalletView> asOf(AccountId account, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller);

    /**
     * A wallet as it stood at {@code asOf} (business time), as far as it was known at {@code knownAt}; null means now.
     * Logged; absent when the caller may not see the customer.
     */
    Optional<WalletView> asOf(WalletId wallet, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller);

    /** What moved the money of a customer, that of records merged into it included, newest first. Logged. */
    Page<WalletMovementView> history(WalletId wallet, @Nullable String after, int limit, Caller caller);

    /** What a programme owes its members, for each currency in which money was ever stored. */
    List<StoredValueView> storedValue(String programme);
}
