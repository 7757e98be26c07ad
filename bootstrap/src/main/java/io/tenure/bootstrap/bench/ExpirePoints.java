package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Points of many members that expire on one day, written down by the job, while a till goes on selling. The points of
 * as many others expire some weeks before, which does not count: so long the JVM still compiles.
 */
final class ExpirePoints implements Bench.Survey {

    private static final String RUN = "points-expiry-1000000";
    private static final String TILL = "till-during-points-expiry";
    private static final String WORK = "settle-loyalty-accounts";
    private static final int LOTS = 1_000_000;
    private static final double BAR_SECONDS = 60;
    private static final double BAR_MILLIS = 50;
    private static final long POINTS = 100;
    private static final long SALES_A_SECOND = 50;

    /** So that no sale of one round is told again in the next. */
    private static final long SALES_BETWEEN = 1_000;

    /** More than the year after which points expire. */
    private static final Duration AGO = Duration.ofDays(400);

    private static final Duration BEFORE = Duration.ofDays(430);

    /** When the points of {@link #BEFORE} have expired, and those of {@link #AGO} have not. */
    private static final Duration BETWEEN = Duration.ofDays(50);

    @Override
    public List<String> names() {
        return List.of(RUN, TILL);
    }

    @Override
    public List<Figure> take(Scale scale, Path place) throws Exception {
        int members = scale.customers();
        try (Scratch scratch = Scratch.in(place)) {
            try (Core then = at(BEFORE, scratch)) {
                Club.found(then, members, (_, account) -> give(then, account));
            }
            try (Core then = at(AGO, scratch)) {
                Club.join(then, members, members, (_, account) -> give(then, account));
            }
            try (Core between = at(BETWEEN, scratch)) {
                expire(between, 0, members);
            }
            try (Core now = scratch.open()) {
                return expire(now, members, members);
            }
        }
    }

    private static Core at(Duration ago, Scratch scratch) {
        return Core.open(scratch.data(), Clock.offset(Clock.systemUTC(), ago.negated()));
    }

    private static void give(Core core, AccountId account) {
        core.loyalty().changeAccount().change(account, new LoyaltyDeed.Adjust("gift", POINTS, "a start"), Shop.CALLER);
    }

    private static List<Figure> expire(Core core, int first, int members) throws Exception {
        Work work = core.loyalty().works().stream()
                .filter(each -> each.name().equals(WORK))
                .findFirst()
                .orElseThrow();
        long before = core.ledger().head();
        AtomicBoolean over = new AtomicBoolean();
        List<Double> millis = new ArrayList<>();
        Thread till = Thread.ofVirtual().start(() -> sell(core, first, members, over, millis));
        double seconds = Stopwatch.seconds(() -> work.run(new Unwatched()));
        over.set(true);
        till.join();
        if (core.ledger().head() < before + members) {
            throw new IllegalStateException("Not every member's points have expired");
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return List.of(
                Figure.within(
                        RUN,
                        "The points of %,d members expired; told from %,d".formatted(LOTS, members),
                        seconds * LOTS / members,
                        "s",
                        BAR_SECONDS),
                Figure.within(
                        TILL,
                        "99 of 100 purchases recorded meanwhile took at most this long, one after the other, %d a second"
                                .formatted(SALES_A_SECOND),
                        sorted[(sorted.length - 1) * 99 / 100],
                        "ms",
                        BAR_MILLIS));
    }

    private static void sell(Core core, int first, int members, AtomicBoolean over, List<Double> millis) {
        for (int sale = 0; sale == 0 || !over.get(); sale++) {
            long begun = System.nanoTime();
            Shop.buy(core, first + sale % members, SALES_BETWEEN * first + sale);
            millis.add(Stopwatch.secondsSince(begun) * 1_000);
            try {
                TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) / SALES_A_SECOND);
            } catch (InterruptedException cut) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A run whose progress nobody looks at. */
    private record Unwatched() implements Run {

        @Override
        public String id() {
            return "job";
        }

        @Override
        public String key() {
            return WORK;
        }

        @Override
        public String input() {
            return "";
        }

        @Override
        public void progress(long done, long total, String text) {}

        @Override
        public Path result(String fileName) {
            throw new UnsupportedOperationException("Settling accounts makes no file");
        }
    }
}
