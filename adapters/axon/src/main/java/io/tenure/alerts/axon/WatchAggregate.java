package io.tenure.alerts.axon;

import io.tenure.alerts.commands.WatchCommand;
import io.tenure.alerts.domain.Watch;
import io.tenure.alerts.domain.WatchDecider;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of what is watched of a subject: {@link WatchDecider} decides. */
final class WatchAggregate extends AggregateShell<WatchCommand, WatchEvent, Watch> {

    WatchAggregate(String id) {
        super(id, WatchDecider.initial());
    }

    @Override
    protected Decision<WatchEvent> decide(WatchCommand command, Watch watch) {
        return WatchDecider.decide(command, watch);
    }

    @Override
    protected Watch evolve(Watch watch, WatchEvent event) {
        return WatchDecider.evolve(watch, event);
    }
}
