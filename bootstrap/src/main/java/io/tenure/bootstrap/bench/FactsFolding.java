package io.tenure.bootstrap.bench;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.LineItem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Purchases folded into facts one by one on one thread, beside plain maps that add up the same days and money. */
final class FactsFolding implements Bench.Case {

    private static final int WARM_UPS = 3;
    private static final int EACH_BUYS = 6;
    private static final int ITEMS = 3;
    private static final int DAYS = 700;
    private static final long SEED = 20261125;
    private static final Instant BEGIN = Instant.parse("2024-01-01T09:00:00Z");

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        List<InteractionRecorded> purchases = purchases(Math.max(1, scale.commands() / EACH_BUYS));
        return Figure.atLeast(
                name(),
                "%,d purchases of %d items folded into the facts of their customers on one thread"
                        .formatted(purchases.size(), ITEMS),
                "events/s",
                Turns.take(
                        WARM_UPS,
                        scale.rounds(),
                        () -> Stopwatch.perSecond(purchases.size(), () -> fold(purchases)),
                        () -> Stopwatch.perSecond(purchases.size(), () -> addUp(purchases))),
                "a map of customers to maps of days, which keep a count and a sum",
                0.1);
    }

    private static void fold(List<InteractionRecorded> purchases) {
        FactsFold fold = new FactsFold(ZoneOffset.UTC);
        Map<String, CustomerFacts> facts = new HashMap<>();
        for (InteractionRecorded purchase : purchases) {
            CustomerFacts before = facts.computeIfAbsent(purchase.customerId(), id -> fold.begin(registered(id)));
            facts.put(purchase.customerId(), fold.evolve(before, purchase));
        }
    }

    private static void addUp(List<InteractionRecorded> purchases) {
        Map<String, Map<LocalDate, BigDecimal>> money = new HashMap<>();
        Map<String, Map<LocalDate, Integer>> counts = new HashMap<>();
        for (InteractionRecorded purchase : purchases) {
            LocalDate day = LocalDate.ofInstant(purchase.occurredAt(), ZoneOffset.UTC);
            counts.computeIfAbsent(purchase.customerId(), id -> new TreeMap<>()).merge(day, 1, Integer::sum);
            if (purchase.amount() != null) {
                money.computeIfAbsent(purchase.customerId(), id -> new TreeMap<>())
                        .merge(day, purchase.amount(), BigDecimal::add);
            }
        }
    }

    static CustomerRegistered registered(String id) {
        return new CustomerRegistered(id, CustomerKind.PERSON, null, null, "GB", "en", null, BEGIN);
    }

    private static List<InteractionRecorded> purchases(int customers) {
        Random random = new Random(SEED);
        List<InteractionRecorded> purchases = new ArrayList<>();
        for (int i = 0; i < customers * EACH_BUYS; i++) {
            purchases.add(purchase(i, "customer-" + random.nextInt(customers), random));
        }
        return purchases;
    }

    static InteractionRecorded purchase(int number, String customer, Random random) {
        return new InteractionRecorded(
                customer,
                "i" + number,
                "shop",
                "x" + number,
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                BigDecimal.valueOf(random.nextInt(100_000), 2),
                "GBP",
                IntStream.range(0, ITEMS)
                        .mapToObj(item -> new LineItem("sku-" + random.nextInt(4_000), null, BigDecimal.ONE, null))
                        .toList(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                BEGIN.plusSeconds(random.nextLong(DAYS * 86_400L)));
    }
}
