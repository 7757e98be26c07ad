package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down on each account that is due what time has brought; accounts that are not due are not looked at. */
final class SettleDueAccounts implements Work {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final Views views;
    private final InstantSource clock;

    SettleDueAccounts(LoyaltyBook book, Programmes programmes, Views views, InstantSource clock) {
        this.book = book;
        this.programmes = programmes;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "settle-loyalty-accounts";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Run run) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long done = 0;
        @Nullable String after = null;
        do {
            Page<AccountView> page = views.page(
                    LoyaltyViews.ACCOUNTS,
                    new ViewQuery(
                            List.of(new Filter.Between("due", null, now.toEpochMilli() + 1)),
                            null,
                            "due",
                            false,
                            after,
                            ViewQuery.LARGEST_PAGE));
            page.views().forEach(view -> settle(view.account(), now));
            done += page.views().size();
            run.progress(done, 0, "");
            after = page.next();
        } while (after != null);
    }

    private void settle(AccountId account, Instant now) {
        programmes
                .inForce(account.programme(), now)
                .ifPresent(current ->
                        book.handle(new SettleAccount(account, current, now), Map.of(Metadata.ACTOR, "system")));
    }
}
