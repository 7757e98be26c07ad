package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers how accounts and wallets stood at a date of the world, as far as it was known at a date of the ledger. Unlike
 * a customer's record they stand as they were seen then: a purchase that was told or corrected later moved points when
 * it was.
 */
record PastAccounts(Ledger ledger, EventCodec codec, InstantSource clock) {

    private static final int BLOCK = 256;

    static PastAccounts on(LoyaltyModule.Ports ports) {
        return new PastAccounts(ports.ledger(), ports.codec(), ports.clock());
    }

    private record Told<E>(E event, long sequence) {}

    /** Lots are active and expire by the date, also where nothing wrote it down yet; empty before the enrolment. */
    Optional<AccountView> account(AccountId id, @Nullable Instant asOf, @Nullable Instant knownAt) {
        @Nullable AccountView view = null;
        for (Told<LoyaltyEvent> told :
                until(asOf, read(id.stream(), knownAt, LoyaltyEvent.class), LoyaltyEvent::occurredAt)) {
            if (told.event() instanceof MemberEnrolled enrolled) {
                view = LoyaltyProjection.enrolled(enrolled, told.sequence());
            } else if (view != null && view.member() != null) {
                view = LoyaltyProjection.after(view, view.member(), told.event(), told.sequence());
            }
        }
        return Optional.ofNullable(view).map(then -> settled(then, moment(asOf, knownAt)));
    }

    /** Empty before anything was paid in. */
    Optional<WalletView> wallet(WalletId id, @Nullable Instant asOf, @Nullable Instant knownAt) {
        Optional<WalletView> view = Optional.empty();
        for (Told<WalletEvent> told :
                until(asOf, read(id.stream(), knownAt, WalletEvent.class), WalletEvent::occurredAt)) {
            view = WalletProjection.after(view, told.event());
        }
        return view;
    }

    /** What lies ahead is not known: a date in the future is now. */
    private Instant moment(@Nullable Instant asOf, @Nullable Instant knownAt) {
        Instant now = clock.instant();
        Instant wanted = asOf != null ? asOf : knownAt != null ? knownAt : now;
        return wanted.isBefore(now) ? wanted : now;
    }

    private static AccountView settled(AccountView view, Instant moment) {
        return view.member() == null
                ? view
                : new AccountView(
                        view.programme(),
                        view.customerId(),
                        view.since(),
                        null,
                        (Member) LoyaltyAccountDecider.at(moment, view.account(), view.member()),
                        view.version());
    }

    /** The first ones, up to the last that had happened: clocks of several nodes may tell neighbours out of order. */
    private static <E> List<Told<E>> until(
            @Nullable Instant asOf, List<Told<E>> known, Function<E, Instant> occurredAt) {
        int end = known.size();
        while (asOf != null
                && end > 0
                && occurredAt.apply(known.get(end - 1).event()).isAfter(asOf)) {
            end--;
        }
        return known.subList(0, end);
    }

    /** The stream's events as far as they were known, oldest first. */
    private <E> List<Told<E>> read(String stream, @Nullable Instant knownAt, Class<E> kind) {
        List<Told<E>> events = new ArrayList<>();
        List<RecordedCommit> commits = ledger.readStream(stream, 0, BLOCK);
        while (!commits.isEmpty()) {
            for (RecordedCommit commit : commits) {
                if (knownAt != null && commit.recordedAt().isAfter(knownAt)) {
                    return events;
                }
                for (int i = 0; i < commit.events().size(); i++) {
                    events.add(new Told<>(
                            kind.cast(codec.decode(commit.events().get(i), stream)), commit.firstSequence() + i));
                }
            }
            commits = ledger.readStream(stream, commits.getLast().lastSequence() + 1, BLOCK);
        }
        return events;
    }
}
