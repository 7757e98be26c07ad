package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.KeepReport;
import io.tenure.loyalty.commands.ReportCommand;
import io.tenure.loyalty.events.ReportEvent;
import io.tenure.shared.domain.Decision;
import java.util.List;

/** Keeps each report once: whoever draws one up may be cut off before it is told that it is kept. */
public final class ReportDecider {

    private ReportDecider() {}

    public static Reports initial() {
        return new Reports(List.of());
    }

    public static Decision<ReportEvent> decide(ReportCommand command, Reports reports) {
        return switch (command) {
            case KeepReport(ReportEvent report) ->
                reports.latest().contains(report.reportId()) ? Decision.nothing() : Decision.accepted(report);
        };
    }

    public static Reports evolve(Reports reports, ReportEvent event) {
        return reports.plus(event.reportId());
    }
}
