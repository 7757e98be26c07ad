package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.AdmitToPool;
import io.tenure.loyalty.commands.GiveBackPoints;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.ReleaseFromPool;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Points;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps both ends of a pool in step: the member who joined or left, and whoever keeps the points. It looks at how the
 * two stand now, so hearing of a change twice, or late, does no harm.
 */
record HouseholdPools(LoyaltyBook book, InstantSource clock) {

    /** Has the keeper know who is in its pool; where there can be none, the member leaves it. */
    void agree(AccountId member, AccountId keeper, long position) {
        if (!in(member, keeper)) {
            send(new ReleaseFromPool(keeper, member.customer().value(), now()), position);
        } else if (send(new AdmitToPool(keeper, member.customer().value(), now()), position)
                instanceof Outcome.Refused) {
            send(new LeavePool(member, keeper.customer().value(), now()), position);
        }
    }

    /**
     * Gives back what a member had brought; somebody whose membership ended, or who is in it again, leaves it there.
     */
    void left(AccountId member, AccountId keeper, Programme programme, long position) {
        if (member(member).isPresent() && !in(member, keeper)) {
            giveBack(keeper, programme, "left-" + position, member.customer().value(), position);
        }
    }

    /** A household goes where the points of its keeper go, except for one who is the keeper itself. */
    void follow(AccountId keeper, AccountId into, long position) {
        of(keeper).forEach(each -> {
            send(new LeavePool(each, keeper.customer().value(), now()), position);
            if (!each.equals(into)) {
                send(new JoinPool(each, into.customer().value(), now()), position);
            }
        });
    }

    /** Whoever is left out of everything from now on has nobody's points, and nobody has the account's. */
    void giveUpWhereLeftOut(AccountId account, long position) {
        member(account).filter(Member::leftOut).ifPresent(_ -> {
            of(account)
                    .forEach(each -> send(new LeavePool(each, account.customer().value(), now()), position));
            send(new LeavePool(account, null, now()), position);
        });
    }

    /** Gives back what an account has of others who do not, or no longer, pass theirs on to it: it came too late. */
    void sendHome(AccountId holder, Programme programme, long position) {
        member(holder).map(Member::points).map(Points::origins).orElse(Set.of()).stream()
                .filter(origin -> passesElsewhere(new AccountId(holder.programme(), new CustomerId(origin)), holder))
                .forEach(origin -> giveBack(holder, programme, "late-" + position + "-" + origin, origin, position));
    }

    private boolean passesElsewhere(AccountId from, AccountId to) {
        return member(from)
                .filter(found -> !to.customer().value().equals(found.passesTo()))
                .isPresent();
    }

    private void giveBack(AccountId holder, Programme programme, String passing, String origin, long position) {
        send(new GiveBackPoints(holder, programme, passing, origin, Long.MAX_VALUE, false, now()), position);
    }

    private Iterable<AccountId> of(AccountId keeper) {
        return member(keeper).stream()
                .flatMap(member -> member.pool().members().stream())
                .sorted()
                .map(each -> new AccountId(keeper.programme(), new CustomerId(each)))
                .toList();
    }

    private boolean in(AccountId member, AccountId keeper) {
        return member(member)
                .map(found -> keeper.customer().value().equals(found.pool().keeper()))
                .orElse(false);
    }

    private Optional<Member> member(AccountId account) {
        return book.account(account) instanceof Member member ? Optional.of(member) : Optional.empty();
    }

    private Outcome send(LoyaltyCommand command, long position) {
        return LoyaltyBook.once(() -> book.handle(command, JoiningPolicy.by(position)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
