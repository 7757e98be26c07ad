package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.KeepReport;
import io.tenure.loyalty.events.LiabilityReported;
import io.tenure.loyalty.events.ReportEvent;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportSpecification {

    private Reports reports = ReportDecider.initial();

    @Test
    void reportIsKeptOnceHoweverOftenItIsTold() {
        assertThat(keep("may")).containsExactly(report("may"));
        assertThat(keep("may")).isEmpty();
        assertThat(keep("june")).containsExactly(report("june"));
        assertThat(keep("may")).isEmpty();
        assertThat(reports.latest()).containsExactly("may", "june");
    }

    @Test
    void onlyTheLastHundredAreRemembered() {
        for (int i = 1; i <= 100; i++) {
            keep("r" + i);
        }
        assertThat(keep("r1")).as("the hundredth from the end").isEmpty();
        keep("r101");
        assertThat(reports.latest()).hasSize(100).startsWith("r2").endsWith("r100", "r101");
        assertThat(keep("r2")).isEmpty();
    }

    private List<ReportEvent> keep(String id) {
        if (ReportDecider.decide(new KeepReport(report(id)), reports)
                instanceof Decision.Accepted<ReportEvent>(var events)) {
            events.forEach(event -> reports = ReportDecider.evolve(reports, event));
            return events;
        }
        throw new AssertionError("refused: " + id);
    }

    private static LiabilityReported report(String id) {
        return new LiabilityReported(
                "club",
                id,
                LocalDate.of(2026, 5, 4),
                "GBP",
                null,
                100,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Instant.parse("2026-05-04T12:00:00Z"));
    }
}
