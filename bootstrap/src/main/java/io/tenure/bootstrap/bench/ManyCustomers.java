package io.tenure.bootstrap.bench;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.relationship.application.RelationshipViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Pages and searches among many customers, as REST and the portal answer them, and what memory the server takes. */
final class ManyCustomers implements Bench.Survey {

    private static final String AUDITOR = "audrey";
    private static final String PASSWORD = "harbour lantern quay";
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int REST_MILLIS = 15_000;
    private static final int TIMES_A_ROUND = 60;
    private static final int CUSTOMERS_A_TIME = 10;
    private static final double HUNDREDTH = 0.99;
    private static final double BAR_MILLIS = 100;
    private static final double BAR_MIB = 2_048;
    private static final String HEAP = "-Xmx1g";

    private final Townsfolk folk = new Townsfolk();

    @Override
    public List<String> names() {
        return List.of("page-and-search", "page-and-search-memory");
    }

    @Override
    public List<Figure> take(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            String key = fill(scratch, scale.customers());
            List<String> command = ServerProcess.command(List.of(HEAP), scratch);
            try (ServerProcess server = ServerProcess.start(command, scratch.path("server.log"))) {
                server.awaitRest(scratch, Duration.ofMillis(Math.min(REST_MILLIS, scale.customers())));
                Slowest slowest = slowest(questions(server, key, scale.customers()), times(scale));
                return List.of(
                        Figure.within(
                                names().getFirst(),
                                "99 of 100 answers over HTTP among %,d customers took at most this long; of 12 kinds the slowest: %s"
                                        .formatted(scale.customers(), slowest.what()),
                                slowest.millis(),
                                "ms",
                                BAR_MILLIS),
                        Figure.within(
                                names().getLast(),
                                "The most memory that the server with %s ever had, heap, code and caches"
                                        .formatted(HEAP),
                                mostMemory(server),
                                "MiB",
                                BAR_MIB));
            }
        }
    }

    /** Returns a key to ask with. */
    private String fill(Scratch scratch, int customers) throws Exception {
        try (Core core = scratch.open()) {
            Crowd.run(Load.CALLERS, customers, number -> folk.settle(core, number));
            core.views()
                    .awaitProgress(RelationshipViews.PROJECTION, core.ledger().head(), PATIENCE);
            var access = core.access();
            var first = access.createUser().create(AUDITOR, Set.of(Role.AUDITOR), Caller.SYSTEM);
            access.changePassword().change(AUDITOR, first.password(), PASSWORD);
            return access.createApiKey()
                    .create("bench", Role.INTEGRATION, null, Caller.SYSTEM)
                    .key();
        }
    }

    private List<Question> questions(ServerProcess server, String key, int customers)
            throws IOException, InterruptedException {
        Visitor rest = Visitor.withKey(server, key);
        Visitor portal = Visitor.signedIn(server, AUDITOR, PASSWORD);
        List<Question> questions = new ArrayList<>();
        questions.add(new Question(rest, "REST, all by name", _ -> "/api/v1/customers"));
        questions.add(new Question(
                rest,
                "REST, a manager's by last interaction",
                random -> "/api/v1/customers?sort=lastInteractionAt&descending=true&owner="
                        + Townsfolk.manager(random.nextInt())));
        questions.add(new Question(
                rest,
                "REST, search of an id",
                random -> "/api/v1/customers?search=" + Shop.number(random.nextInt(customers))));
        questions.add(new Question(portal, "portal, the book", _ -> "/book"));
        questions.add(new Question(
                portal,
                "portal, a manager's by name",
                random -> "/book?sort=name&dir=asc&owner=" + Townsfolk.manager(random.nextInt())));
        questions.add(new Question(portal, "portal, a country's by name", _ -> "/book?sort=name&dir=asc&country=SE"));
        for (int letters : new int[] {1, 2, 4}) {
            questions.add(new Question(
                    rest,
                    "REST, search of " + letters + " letters",
                    random -> "/api/v1/customers?search=" + Visitor.coded(folk.typed(letters, random))));
            questions.add(new Question(
                    portal,
                    "portal, search of " + letters + " letters",
                    random -> "/book?q=" + Visitor.coded(folk.typed(letters, random))));
        }
        return questions;
    }

    /** Among few customers there is little to ask. */
    private static int times(Scale scale) {
        return Math.min(scale.rounds() * TIMES_A_ROUND, Math.max(1, scale.customers() / CUSTOMERS_A_TIME));
    }

    private record Slowest(String what, double millis) {}

    private static Slowest slowest(List<Question> questions, int times) throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        Slowest slowest = new Slowest("", 0);
        for (Question question : questions) {
            double[] millis = new double[times];
            for (int i = -times / 4; i < times; i++) {
                String path = question.path().apply(random);
                double taken = Stopwatch.millis(() -> question.visitor().get(path));
                if (i >= 0) {
                    millis[i] = taken;
                }
            }
            Arrays.sort(millis);
            double most = millis[(int) (times * HUNDREDTH)];
            slowest = most > slowest.millis() ? new Slowest(question.what(), most) : slowest;
        }
        return slowest;
    }

    /** In MiB, as Linux counts it. */
    private static double mostMemory(ServerProcess server) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
