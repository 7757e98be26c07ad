package io.tenure.bootstrap.bench;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What the heap shrinks by for each customer whose facts are let go, the id left out, which whoever holds a customer
 * has. Views hold them on disk; so much is what holding all of them costs beyond that.
 */
final class FactsMemory implements Bench.Case {

    private static final int FEWEST = 20_000;
    private static final int EACH_BUYS = 6;
    private static final int COLLECTIONS = 3;
    private static final long SEED = 20261129;

    @Override
    public String name() {
        return "facts-memory";
    }

    @Override
    public Figure measure(Scale scale, Path place) {
        int customers = Math.max(FEWEST, scale.commands());
        List<String> ids = IntStream.range(0, customers)
                .mapToObj(customer -> "customer-" + customer)
                .toList();
        List<CustomerFacts> held = new ArrayList<>(customers);
        Random random = new Random(SEED);
        ids.forEach(id -> held.add(facts(id, random)));
        long holding = used();
        held.clear();
        double bytes = (double) (holding - used()) / customers;
        return Figure.within(
                name(),
                "heap for the facts of a customer with %d purchases of 3 items, of %,d such customers held at once"
                        .formatted(EACH_BUYS, ids.size()),
                bytes,
                "bytes",
                400);
    }

    private static CustomerFacts facts(String id, Random random) {
        FactsFold fold = new FactsFold(ZoneOffset.UTC);
        return Objects.requireNonNull(IntStream.range(0, EACH_BUYS)
                .mapToObj(number -> FactsFolding.purchase(number, id, random))
                .reduce(fold.begin(FactsFolding.registered(id)), fold::evolve, (one, _) -> one));
    }

    private static long used() {
        for (int time = 0; time < COLLECTIONS; time++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
