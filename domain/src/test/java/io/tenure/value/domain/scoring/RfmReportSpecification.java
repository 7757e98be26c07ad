package io.tenure.value.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.domain.Decision;
import io.tenure.value.commands.KeepRfmTable;
import io.tenure.value.events.CustomersValued;
import io.tenure.value.events.RfmTabulated;
import io.tenure.value.events.ValueEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RfmReportSpecification {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void keepsAReport() {
        assertThat(keep("r1")).isEqualTo(Decision.accepted(report("r1")));
    }

    @Test
    void keepsItOnceThoughRunsComeBetween() {
        assertThat(keep("r1", report("r1"), new CustomersValued(1, null, null, NOW)))
                .isEqualTo(Decision.nothing());
        assertThat(keep("r2", report("r1"))).isEqualTo(Decision.accepted(report("r2")));
    }

    @Test
    void changesNothingInTheRuns() {
        ValueRuns runs = ValueRunDecider.evolve(ValueRuns.NONE, new CustomersValued(3, null, "b", NOW));

        ValueRuns after = ValueRunDecider.evolve(runs, report("r1"));

        assertThat(after.last()).isEqualTo(3);
        assertThat(after.reached()).isEqualTo("b");
        assertThat(after.applied()).isFalse();
    }

    private static Decision<ValueEvent> keep(String id, ValueEvent... past) {
        ValueRuns runs = ValueRuns.NONE;
        for (ValueEvent event : past) {
            runs = ValueRunDecider.evolve(runs, event);
        }
        return ValueRunDecider.decide(new KeepRfmTable(report(id)), runs);
    }

    private static RfmTabulated report(String id) {
        return new RfmTabulated(id, LocalDate.parse("2026-05-04"), NOW, List.of(), 0, 0, NOW);
    }
}
