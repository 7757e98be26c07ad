package io.tenure.value.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Specification;
import io.tenure.value.commands.KeepRfmTable;
import io.tenure.value.commands.RecordValueRun;
import io.tenure.value.commands.ValueCommand;
import io.tenure.value.commands.ValueCustomers;
import io.tenure.value.events.CustomersValued;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.RfmEdgesFixed;
import io.tenure.value.events.RfmTabulated;
import io.tenure.value.events.ValueEvent;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueRunTried;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueRunSpecification {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final NeedsClustered NEEDS = new NeedsClustered(1, 7, 100, List.of(), List.of(), NOW);
    private static final MarketShareReckoned SHARE = new MarketShareReckoned(
            1, new MarketEstimate("GBP", new BigDecimal("400"), "survey"), new BigDecimal("100"), NOW);
    private static final RfmEdges EDGES = new RfmEdges(
            List.of(30, 90, 180, 365),
            List.of(1, 2, 4, 8),
            "GBP",
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN, new BigDecimal("20")));

    @Test
    void runIsWrittenDownWithAllThatItFoundOut() {
        when(new RecordValueRun(run(1), List.of(), List.of(), NEEDS, SHARE, EDGES, false))
                .then(run(1), NEEDS, SHARE, new RfmEdgesFixed(1, EDGES, NOW));
        when(record(1, false)).then(run(1));
        assertThat(SHARE.share()).isEqualTo(0.25);
    }

    @Test
    void trialEndsAtOnceAndValuesNobody() {
        when(record(1, true)).then(run(1), new ValueRunTried(1, NOW));
        when(value(1, null, "b"), run(1), new ValueRunTried(1, NOW)).thenNothing();
        when(record(2, false), run(1), new ValueRunTried(1, NOW)).then(run(2));
    }

    @Test
    void runsFollowEachOtherOnceTheOneBeforeHasValuedAll() {
        refusedAfter(record(2, false));
        refusedAfter(record(2, false), run(1));
        refusedAfter(record(2, false), run(1), valued(null, "b"));
        when(record(2, false), run(1), valued(null, "b"), valued("b", null)).then(run(2));
        refusedAfter(record(1, false), run(1), valued(null, null));
        refusedAfter(record(3, false), run(1), valued(null, null));
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        ValueSettings first = ValueSettings.AT_FIRST;
        ValueSettings far = new ValueSettings(
                first.model(),
                521,
                first.discountRate(),
                first.abcA(),
                first.abcB(),
                first.silentAfterDays(),
                first.productShare(),
                Map.of(),
                BigDecimal.ZERO);
        ValueRunRecorded run = new ValueRunRecorded(1, TODAY, far, 2, 3, NOW);
        assertThat(decision(new RecordValueRun(run, List.of(), List.of(), null, null, null, false)))
                .isEqualTo("value.invalid-settings");
    }

    @Test
    void blocksFollowEachOtherAndEachIsWrittenDownOnce() {
        when(value(1, null, "b"), run(1)).then(valued(null, "b"));
        when(value(1, null, "b"), run(1), valued(null, "b")).thenNothing();
        when(value(1, "c", "d"), run(1), valued(null, "b")).thenNothing();
        when(value(1, "b", null), run(1), valued(null, "b")).then(valued("b", null));
        when(value(1, "b", null), run(1), valued(null, "b"), valued("b", null)).thenNothing();
        when(value(1, null, "b"), run(1), valued(null, null)).thenNothing();
        when(value(2, null, "b"), run(1)).thenNothing();
    }

    @Test
    void blockOfTheRunBeforeIsPassedOver() {
        when(value(1, null, "b"), run(1), valued(null, null), run(2)).thenNothing();
        when(value(2, null, "b"), run(1), valued(null, null), run(2)).then(new CustomersValued(2, null, "b", NOW));
    }

    @Test
    void lastHundredReportsAreKnown() {
        List<ValueEvent> history = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            history.add(report("r" + i));
        }
        when(new KeepRfmTable(report("r1")), history).thenNothing();
        history.add(report("r101"));
        when(new KeepRfmTable(report("r1")), history).then(report("r1"));
        when(new KeepRfmTable(report("r2")), history).thenNothing();
        when(new KeepRfmTable(report("r101")), history).thenNothing();
    }

    private static void refusedAfter(ValueCommand command, ValueEvent... history) {
        assertThat(decision(command, history)).isEqualTo("value.run-under-way");
    }

    private static String decision(ValueCommand command, ValueEvent... history) {
        return when(command, history).decision() instanceof Decision.Rejected<?>(var rejection)
                ? rejection.code()
                : "accepted";
    }

    private static Specification.Outcome<ValueEvent> when(ValueCommand command, ValueEvent... history) {
        return when(command, List.of(history));
    }

    private static Specification.Outcome<ValueEvent> when(ValueCommand command, List<ValueEvent> history) {
        return Specification.given(ValueRunDecider::decide, ValueRunDecider::evolve, ValueRunDecider.initial(), history)
                .when(command);
    }

    private static RecordValueRun record(long run, boolean trial) {
        return new RecordValueRun(run(run), List.of(), List.of(), null, null, null, trial);
    }

    private static ValueRunRecorded run(long run) {
        return new ValueRunRecorded(run, TODAY, ValueSettings.AT_FIRST, 2, 3, NOW);
    }

    private static ValueCustomers value(long run, @Nullable String from, @Nullable String before) {
        return new ValueCustomers(run, from, before, List.of(), NOW);
    }

    private static CustomersValued valued(@Nullable String from, @Nullable String before) {
        return new CustomersValued(1, from, before, NOW);
    }

    private static RfmTabulated report(String id) {
        return new RfmTabulated(id, TODAY, NOW, List.of(), 0, 0, NOW);
    }
}
