package io.tenure.bootstrap.bench;

import static io.tenure.facts.domain.DayKind.PURCHASE;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.domain.FactsFold;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.segmentation.domain.Segment;
import io.tenure.segmentation.domain.SegmentPlan;
import io.tenure.segmentation.domain.SegmentRules;
import io.tenure.segmentation.domain.Standing;
import io.tenure.shared.cel.CelRules;
import io.tenure.shared.rules.RuleInvalid;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A hundred segments evaluated for every customer on all processors, beside the same by hand on one thread. */
final class SegmentEvaluation implements Bench.Case {

    static final int SEGMENTS = 100;
    private static final int DIFFERENT = 10_000;
    private static final double MILLION = 1_000_000;
    private static final double BAR_SECONDS = 60;
    private static final int WARM_UPS = 1;
    private static final long SEED = 20261125;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Instant BEGIN = Instant.parse("2024-11-25T12:00:00Z");
    private static final FactsFold FOLD = new FactsFold(ZoneOffset.UTC);

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        SegmentPlan plan = plan();
        List<CustomerFacts> customers = customers();
        int passes = Math.max(1, scale.commands() / 1_000);
        Turns turns = Turns.take(
                scale.warmUps(WARM_UPS),
                scale.rounds(),
                () -> MILLION / Stopwatch.perSecond((long) passes * DIFFERENT, () -> evaluate(plan, customers, passes)),
                () -> MILLION / Stopwatch.perSecond(DIFFERENT, () -> byHand(customers)));
        return new Figure(
                name(),
                "%d segments evaluated for 1,000,000 customers on %d processors, everybody an entry; told from %,d customers"
                        .formatted(SEGMENTS, Runtime.getRuntime().availableProcessors(), DIFFERENT),
                Math.rint(turns.value()),
                "s",
                Math.rint(turns.ceiling()),
                "the same hundred conditions written by hand in Java, on one thread",
                turns.ratio(),
                "under " + BAR_SECONDS + " s",
                turns.value() < BAR_SECONDS);
    }

    private static void evaluate(SegmentPlan plan, List<CustomerFacts> customers, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            int changes = customers.parallelStream()
                    .mapToInt(customer -> plan.changes(
                                    FactSheet.of(customer, TODAY, null), Standing.NOWHERE, Set.of(), segment -> true)
                            .size())
                    .sum();
            require(changes > 0);
        }
    }

    private static void byHand(List<CustomerFacts> customers) {
        long members = 0;
        for (CustomerFacts customer : customers) {
            for (int i = 0; i < SEGMENTS; i++) {
                FactSheet sheet = FactSheet.of(customer, TODAY, null);
                members += meets(i, sheet) ? 1 : 0;
            }
        }
        require(members > 0);
    }

    private static void require(boolean somebody) {
        if (!somebody) {
            throw new IllegalStateException("Some of the customers belong to some of the segments");
        }
    }

    private static boolean meets(int i, FactSheet sheet) {
        int bound = i / 5;
        return switch (i % 5) {
            case 0 ->
                sheet.count(PURCHASE) > bound && sheet.daysSinceLast(PURCHASE).orElse(Integer.MAX_VALUE) <= 90 + i;
            case 1 -> sheet.spent().doubleValue() > 100.0 * bound;
            case 2 -> "GB".equals(sheet.facts().country()) && sheet.countLast(PURCHASE, 90) > bound % 4;
            case 3 -> sheet.daysSinceLast(PURCHASE).orElse(0) > 30 + 10 * bound;
            default -> sheet.moneyLast(PURCHASE, 365).doubleValue() >= 50.0 * bound && sheet.tenureDays() > 100;
        };
    }

    private static SegmentPlan plan() throws RuleInvalid {
        SegmentRules rules = new SegmentRules(new CelRules());
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            segments.add(rules.compile("segment-" + i, 1, rule(i), any -> true));
        }
        return new SegmentPlan(segments);
    }

    static String rule(int i) {
        int bound = i / 5;
        return switch (i % 5) {
            case 0 -> "purchases > %d && daysSinceLastPurchase <= %d".formatted(bound, 90 + i);
            case 1 -> "spent > %d.0".formatted(100 * bound);
            case 2 -> "country == 'GB' && purchasesLast90Days > %d".formatted(bound % 4);
            case 3 -> "daysSinceLastPurchase > %d".formatted(30 + 10 * bound);
            default -> "spentLast365Days >= %d.0 && tenureDays > 100".formatted(50 * bound);
        };
    }

    private static List<CustomerFacts> customers() {
        Random random = new Random(SEED);
        return IntStream.range(0, DIFFERENT)
                .mapToObj(i -> customer("customer-" + i, random))
                .toList();
    }

    private static CustomerFacts customer(String id, Random random) {
        CustomerFacts facts = FOLD.begin(new CustomerRegistered(
                id, CustomerKind.PERSON, id, null, random.nextBoolean() ? "GB" : "DE", "en", null, BEGIN));
        int purchases = 1 + random.nextInt(20);
        for (int i = 0; i < purchases; i++) {
            facts = FOLD.evolve(facts, purchase(id, i, random));
        }
        return facts;
    }

    private static InteractionRecorded purchase(String id, int number, Random random) {
        return new InteractionRecorded(
                id,
                id + "-" + number,
                "shop",
                id + "-" + number,
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                BigDecimal.valueOf(random.nextInt(20_000), 2),
                "GBP",
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                BEGIN.plus(Duration.ofDays(random.nextInt(730))));
    }
}
