package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.policies.Policy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Purchases counted on members' accounts by the policy that hears of them, beside recording as many interactions. */
final class EarnPoints implements Bench.Case {

    /** As for commands: so long a virtual machine still compiles. */
    private static final int WARM_UPS = 10;

    private static final String POLICY = "loyalty-purchases";

    @Override
    public String name() {
        return "points-earned-64-at-once";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        Load load = Load.of(scale.commands());
        return Figure.atLeast(
                name(),
                "Purchases of members counted, 64 at once, each with its points on disk",
                "purchases/s",
                Turns.take(
                        scale.warmUps(WARM_UPS),
                        scale.rounds(),
                        () -> earned(load, place),
                        () -> CommandsManyAtOnce.product(load, place)),
                "interactions recorded through the use case, 64 callers at once",
                0.7);
    }

    private static double earned(Load load, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place)) {
            try (Core core = scratch.open()) {
                Club.found(core, load.buyers(), (member, account) -> {});
            }
            try (Core core = scratch.silent()) {
                long before = core.ledger().head();
                Crowd.run(
                        Load.CALLERS,
                        load.sales(),
                        sale -> Shop.buy(
                                core,
                                sale % load.buyers(),
                                sale,
                                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS)));
                List<RecordedEvent> purchases = purchases(core, before);
                Policy policy = policy(core);
                double rate = Stopwatch.perSecond(
                        purchases.size(),
                        () -> Crowd.run(Load.CALLERS, purchases.size(), i -> policy.on(purchases.get(i))));
                if (core.ledger().head() < before + 3L * purchases.size()) {
                    throw new IllegalStateException("Not every purchase has brought points");
                }
                return rate;
            }
        }
    }

    private static Policy policy(Core core) {
        return core.loyalty().policies().stream()
                .filter(each -> each.name().equals(POLICY))
                .findFirst()
                .orElseThrow();
    }

    private static List<RecordedEvent> purchases(Core core, long after) {
        List<RecordedEvent> found = new ArrayList<>();
        for (RecordedCommit commit : core.ledger().readAll(after, Integer.MAX_VALUE)) {
            for (EventData data : commit.events()) {
                if (core.codec().decode(data, commit.stream()) instanceof InteractionRecorded purchase) {
                    found.add(new RecordedEvent(
                            commit.position(),
                            commit.stream(),
                            commit.firstSequence(),
                            commit.recordedAt(),
                            commit.metadata(),
                            purchase,
                            false));
                }
            }
        }
        return found;
    }
}
