package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.GreetMember;
import io.tenure.loyalty.programme.DayOfBirth;
import io.tenure.loyalty.programme.Greeting;
import io.tenure.loyalty.programme.Occasion;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.together.Together;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Greets members on their days, at nine in the morning; looks only at those whose day it is. */
record GreetMembers(LoyaltyBook book, Programmes programmes, Views views, PolicyProgress progress, InstantSource clock)
        implements Work {

    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration MORNING = Duration.ofHours(9);

    /** A greeting that is later is none. */
    private static final int DAYS_LATE = 3;

    private static final int AT_ONCE = 64;

    @Override
    public String name() {
        return "greet-members";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Run run) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        programmes.inForce(now).forEach(programme -> greet(programme, now));
    }

    /** Each day once; one that a fault cut short is done again, and whoever was greeted is not greeted twice. */
    private void greet(Programme programme, Instant now) {
        String name = "loyalty-greetings-" + programme.id().programme();
        LocalDate today = programme.day(now.minus(MORNING));
        Optional<byte[]> kept = progress.find(name);
        LocalDate day = kept.map(GreetMembers::day)
                .map(last -> last.plusDays(1))
                .filter(next -> next.isAfter(today.minusDays(DAYS_LATE)))
                .orElse(kept.isEmpty() ? today : today.minusDays(DAYS_LATE));
        boolean mine = true;
        while (mine && !day.isAfter(today)) {
            for (Greeting greeting : programme.benefits().greetings()) {
                greet(programme, greeting, day, now);
            }
            byte[] done = day.toString().getBytes(StandardCharsets.US_ASCII);
            mine = progress.replace(name, kept, done);
            kept = Optional.of(done);
            day = day.plusDays(1);
        }
    }

    private void greet(Programme programme, Greeting greeting, LocalDate day, Instant now) {
        Filter meant = meant(programme.id().programme(), greeting.occasion(), day);
        if (greeting.occasion().isForAll() && !greeting.occasion().on(day, null, day)) {
            return;
        }
        @Nullable String after = null;
        do {
            Page<AccountView> page = views.page(
                    LoyaltyViews.ACCOUNTS,
                    new ViewQuery(List.of(meant), null, null, false, after, ViewQuery.LARGEST_PAGE));
            greet(page.views(), programme, greeting, day, now);
            after = page.next();
        } while (after != null);
    }

    private void greet(List<AccountView> accounts, Programme programme, Greeting greeting, LocalDate day, Instant now) {
        List<AccountView> theirs = accounts.stream()
                .filter(account -> account.member() != null
                        && greeting.occasion()
                                .on(
                                        day,
                                        DayOfBirth.of(account.member().birthday())
                                                .orElse(null),
                                        programme.day(account.since())))
                .toList();
        try {
            Together.each(
                    AT_ONCE,
                    theirs,
                    account -> LoyaltyBook.once(() -> book.handle(
                            new GreetMember(account.account(), programme, greeting, day.getYear(), now),
                            Map.of(Metadata.ACTOR, "system"))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while greeting members; the next run goes on", stopped);
        }
    }

    private static Filter meant(String programme, Occasion occasion, LocalDate day) {
        return switch (occasion) {
            case Occasion.Birthday _ -> new Filter.In("birthday", days(programme, Stream.of(day)));
            // where the programme counts days, it may be the day before or after
            case Occasion.Anniversary _ ->
                new Filter.In("joined", days(programme, Stream.of(day.minusDays(1), day, day.plusDays(1))));
            case Occasion.EachYear _, Occasion.ChineseNewYear _ -> new Filter.Is("programme", programme);
        };
    }

    private static List<String> days(String programme, Stream<LocalDate> days) {
        return days.flatMap(day -> Occasion.daysMeant(day).stream())
                .distinct()
                .map(day -> LoyaltyViews.day(programme, day))
                .toList();
    }

    private static LocalDate day(byte[] kept) {
        return LocalDate.parse(new String(kept, StandardCharsets.US_ASCII));
    }
}
