package io.tenure.loyalty.queries;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.domain.NextTier;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of programmes and accounts. Accounts exist only for callers who may see the customer. */
public interface LoyaltyQueries {

    /** The latest version of each programme, in the order of their names. */
    List<ProgrammeView> programmes();

    /** One version of a programme; the latest when null. */
    Optional<ProgrammeView> programme(String name, @Nullable Long version);

    /**
     * The accounts of a customer in all programmes, ended ones and those of records merged into it included. Logged.
     */
    Optional<List<AccountView>> ofCustomer(CustomerId customer, Caller caller);

    /** Logged. */
    Optional<AccountView> account(AccountId account, Caller caller);

    /**
     * The accounts of a programme, ended ones and those of merged records included, in the order of their customers'
     * ids. Logged.
     *
     * @throws io.tenure.access.AccessDenied for callers who do not see all customers
     */
    Page<AccountView> members(String programme, @Nullable String after, int limit, Caller caller);

    /**
     * An account as it stood at {@code asOf} (business time), as far as it was known at {@code knownAt}; null means
     * now. Empty before the enrolment, and once the customer is erased. Logged.
     */
    Optional<AccountView> asOf(AccountId account, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller);

    /** What moved the points of a customer, those of records merged into it included, newest first. Logged. */
    Page<MovementView> history(AccountId account, @Nullable String after, int limit, Caller caller);

    /** All that a programme offers for points, the cheapest first. */
    default List<RewardView> rewards(String programme) {
        List<RewardView> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<RewardView> page = rewards(programme, after, ViewQuery.LARGEST_PAGE);
            all.addAll(page.views());
            after = page.next();
        } while (after != null);
        return all;
    }

    /** A page of it. */
    Page<RewardView> rewards(String programme, @Nullable String after, int limit);

    Optional<RewardView> reward(RewardId reward);

    /** The code by which whoever hands a reward out knows that the points of a redemption were taken. */
    String confirmation(AccountId account, String redemption);

    /** The money that was taken beside the points of a redemption, and is to be given back once that is cancelled. */
    Optional<Money> money(AccountId account, String redemption, Caller caller);

    /** When a redemption was carried out, cancelled or not: one that is told again is still that of then. */
    Optional<Instant> redeemedAt(AccountId account, String redemption, Caller caller);

    /** When a redemption was cancelled: a cancellation that is told again is still that of then. */
    Optional<Instant> cancelledAt(AccountId account, String redemption, Caller caller);

    /** What a programme owes its members; empty when there is no such programme. */
    Optional<LiabilityView> liability(String programme);

    /** On which side of the comparison with the control group a member is; empty for one who is not compared. */
    Optional<SideView> side(AccountView account);

    /** What the member lacks for the next tier, by the programme that counts now; empty at the top. */
    Optional<NextTier> nextTier(AccountView account);

    /** The programme that counts now. */
    Optional<Programme> inForce(String programme);

    /** The programme that counted at a time. */
    Optional<Programme> inForce(String programme, Instant at);
}
