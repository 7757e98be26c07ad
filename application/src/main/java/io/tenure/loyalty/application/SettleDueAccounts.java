package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.together.Together;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down on each account that is due what time has brought; accounts that are not due are not looked at. */
final class SettleDueAccounts implements Work {

    private static final Duration EVERY = Duration.ofSeconds(30);

    /** Commands that share a write to the disk; more would make tills wait behind them. */
    private static final int AT_ONCE = 64;

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
        Due.forEachPage(views, LoyaltyViews.ACCOUNTS, "due", now, run, page -> settle(page, now));
    }

    private void settle(List<AccountView> accounts, Instant now) {
        try {
            Together.each(AT_ONCE, accounts, view -> settle(view, now));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while settling accounts; the next run goes on", stopped);
        }
    }

    private void settle(AccountView view, Instant now) {
        Member member = view.member();
        if (member == null) {
            return;
        }
        AccountId account = view.account();
        programmes.inForce(account.programme(), now).ifPresent(current -> {
            book.remember(account, new AccountAt(member, view.version()));
            book.handle(new SettleAccount(account, current, now), Map.of(Metadata.ACTOR, "system"));
        });
    }
}
