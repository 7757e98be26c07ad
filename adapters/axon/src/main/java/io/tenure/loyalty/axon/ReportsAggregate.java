package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.ReportCommand;
import io.tenure.loyalty.domain.ReportDecider;
import io.tenure.loyalty.domain.Reports;
import io.tenure.loyalty.events.ReportEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the reports of a programme: {@link ReportDecider} decides. */
final class ReportsAggregate extends AggregateShell<ReportCommand, ReportEvent, Reports> {

    ReportsAggregate(String id) {
        super(id, ReportDecider.initial());
    }

    @Override
    protected Decision<ReportEvent> decide(ReportCommand command, Reports reports) {
        return ReportDecider.decide(command, reports);
    }

    @Override
    protected Reports evolve(Reports reports, ReportEvent event) {
        return ReportDecider.evolve(reports, event);
    }
}
