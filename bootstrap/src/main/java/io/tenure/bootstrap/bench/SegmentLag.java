package io.tenure.bootstrap.bench;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.queries.CustomerSegments;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rules.RuleInvalid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How long after its purchase was acknowledged a customer is seen in the segment into which the purchase moves it. */
final class SegmentLag implements Bench.Case {

    private static final int A_SECOND = 100;
    private static final long NANOS_BETWEEN = TimeUnit.SECONDS.toNanos(1) / A_SECOND;
    private static final int COMMANDS_BY_PROBE = 20;

    /** Purchases before those that count: so long the JVM still compiles. */
    private static final int WARM_UP_PERCENT = 50;

    private static final String ENTERED = "segment-1";
    private static final Caller MARKETER = new Caller("bench-marketer", Set.of(Role.MARKETER));

    @Override
    public String name() {
        return "segment-lag";
    }

    @Override
    public Figure measure(Scale scale, Path place) throws Exception {
        try (Scratch scratch = Scratch.in(place);
                Core core = scratch.serving()) {
            publish(core.segmentation());
            List<CustomerId> customers = new ArrayList<>();
            int counted = Math.max(2, scale.commands() / COMMANDS_BY_PROBE);
            int warmUp = counted * WARM_UP_PERCENT / 100;
            for (int i = 0; i < warmUp + counted; i++) {
                customers.add(Shop.register(core, i));
            }
            long head = core.ledger().head();
            boolean caughtUp = false;
            while (!caughtUp) {
                caughtUp = core.facts().all().reaches(head);
            }
            double[] millis = Arrays.copyOfRange(lags(core, customers), warmUp, warmUp + counted);
            Arrays.sort(millis);
            return Figure.within(
                    name(),
                    "99 of 100 customers were seen in their segment so long after their purchase was acknowledged;"
                            + " %d segments, %d purchases a second, each of another customer"
                                    .formatted(SegmentEvaluation.SEGMENTS, A_SECOND),
                    millis[(millis.length - 1) * 99 / 100],
                    "ms",
                    1_000);
        }
    }

    private static void publish(SegmentationModule segmentation) throws RuleInvalid {
        for (int i = 0; i < SegmentEvaluation.SEGMENTS; i++) {
            String segment = "segment-" + i;
            segmentation
                    .draftSegment()
                    .draft(segment, SegmentDraft.ofRule(segment, SegmentEvaluation.rule(i)), MARKETER);
            segmentation.publishSegment().publish(segment, MARKETER);
        }
    }

    private static double[] lags(Core core, List<CustomerId> customers) throws Exception {
        List<CompletableFuture<Long>> acknowledged =
                customers.stream().map(_ -> new CompletableFuture<Long>()).toList();
        Thread shop = Thread.ofPlatform().start(() -> buy(core, acknowledged));
        double[] millis = new double[customers.size()];
        for (int i = 0; i < millis.length; i++) {
            long bought = acknowledged.get(i).get();
            while (!entered(core, customers.get(i))) {
                Thread.sleep(1);
            }
            millis[i] = (System.nanoTime() - bought) / 1e6;
        }
        shop.join();
        return millis;
    }

    private static void buy(Core core, List<CompletableFuture<Long>> acknowledged) {
        long begin = System.nanoTime();
        for (int i = 0; i < acknowledged.size(); i++) {
            try {
                TimeUnit.NANOSECONDS.sleep(begin + i * NANOS_BETWEEN - System.nanoTime());
                Shop.buy(core, i, i);
                acknowledged.get(i).complete(System.nanoTime());
            } catch (InterruptedException | RuntimeException e) {
                acknowledged.forEach(each -> each.completeExceptionally(e));
                return;
            }
        }
    }

    private static boolean entered(Core core, CustomerId customer) {
        return core.segmentation().queries().ofCustomer(customer, MARKETER).map(CustomerSegments::current).stream()
                .flatMap(List::stream)
                .anyMatch(stay -> stay.segment().equals(ENTERED));
    }
}
