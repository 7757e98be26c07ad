package io.tenure.bootstrap.bench;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.programme.ProgrammeVersion;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How fast tills are answered: look-ups, quotes and sales over HTTP on a warm server, so many a second whether or not
 * those before are answered. An answer's time counts from the moment at which its request was due.
 */
final class TillsAtWork implements Bench.Case {

    private static final int A_SECOND = 200;
    private static final long NANOS_BETWEEN = TimeUnit.SECONDS.toNanos(1) / A_SECOND;
    private static final double BAR_MILLIS = 50;
    private static final int KINDS = 4;

    /** Requests before those that count, two minutes of them: so long the JVM still compiles. */
    private static final int WARM_UP_PERCENT = 240;

    private static final int REST_MILLIS = 2_000;
    private static final String PROGRAMME = """
            name: bench
            title: {en: Bench, zh: 测试}
            currency: GBP
            time-zone: Europe/London
            points: {rounding: down, pending-days: 14, negative-balance: owe, adjustment-limit: 100}
            earn:
              - {id: base, points: 1, per: 1}
              - {id: weekend, factor: 2, when: 'weekday > 5'}
            """;

    @Override
    public String name() {
        return "pos";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            List<String> cards = new ArrayList<>();
            String key = fill(scratch, Math.max(1, scale.customers() / 10), cards);
            List<String> command = ServerProcess.command(List.of(), scratch);
            try (ServerProcess server = ServerProcess.start(command, scratch.path("server.log"))) {
                server.awaitRest(scratch, Duration.ofMillis(Math.min(REST_MILLIS, scale.customers())));
                int counted = Math.max(KINDS, scale.commands() / 2);
                int warmUp = counted * WARM_UP_PERCENT / 100;
                double[] all = work(Visitor.withKey(server, key), cards, warmUp + counted);
                double[] millis = Arrays.copyOfRange(all, warmUp, all.length);
                Arrays.sort(millis);
                return Figure.within(
                        name(),
                        "99 of 100 answers to tills over HTTP took at most this long; %d requests a second, of four two look-ups, a quote and a sale, among %,d members"
                                .formatted(A_SECOND, cards.size()),
                        millis[(millis.length - 1) * 99 / 100],
                        "ms",
                        BAR_MILLIS);
            }
        }
    }

    /** Issues cards, and returns a key for the tills. */
    private static String fill(Scratch scratch, int members, List<String> cards) throws Exception {
        try (Core core = scratch.open()) {
            LoyaltyModule loyalty = core.loyalty();
            loyalty.draftProgramme().draft("bench", PROGRAMME, Caller.SYSTEM);
            loyalty.putProgrammeInForce().putInForce(new ProgrammeVersion("bench", 1), null, Caller.SYSTEM);
            String[] numbers = new String[members];
            Crowd.run(Load.CALLERS, members, i -> {
                AccountId account = new AccountId("bench", Shop.register(core, i));
                loyalty.changeAccount().change(account, new LoyaltyDeed.Enrol("till", null, null), Shop.CALLER);
                numbers[i] = loyalty.issueCard()
                        .issue(account, null, Shop.CALLER)
                        .number()
                        .digits();
            });
            cards.addAll(List.of(numbers));
            return core.access()
                    .createApiKey()
                    .create("tills", Role.POS, null, Caller.SYSTEM)
                    .key();
        }
    }

    private static double[] work(Visitor tills, List<String> cards, int requests) throws Exception {
        double[] millis = new double[requests];
        List<Future<?>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                int number = i;
                long due = begin + i * NANOS_BETWEEN;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                answers.add(threads.submit(() -> {
                    ask(tills, cards.get(number % cards.size()), number);
                    millis[number] = Stopwatch.secondsSince(due) * 1_000;
                    return null;
                }));
            }
        }
        for (Future<?> answer : answers) {
            answer.get();
        }
        return millis;
    }

    private static void ask(Visitor tills, String card, int number) throws Exception {
        String sale = """
                "outlet": "till", "member": {"card": "%s"}, "at": "%s", "amount": {"value": "35.64", "currency": "GBP"},
                "items": [{"sku": "85123A", "quantity": "6", "unitPrice": "2.55"},
                          {"sku": "71053", "quantity": "6", "unitPrice": "3.39"}]
                """.formatted(card, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
        switch (number % KINDS) {
            case 0 -> tills.post("/api/v1/pos/sales", "{" + sale + ", \"receipt\": \"" + number + "\"}");
            case 1 -> tills.post("/api/v1/pos/quotes", "{" + sale + "}");
            default -> tills.post("/api/v1/pos/members/look-up", "{\"card\": \"" + card + "\"}");
        }
    }
}
