package io.tenure.messaging.axon;

import io.tenure.messaging.commands.CorrespondenceCommand;
import io.tenure.messaging.domain.Correspondence;
import io.tenure.messaging.domain.CorrespondenceDecider;
import io.tenure.messaging.events.MessageEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the messages to somebody: {@link CorrespondenceDecider} decides. */
final class CorrespondenceAggregate extends AggregateShell<CorrespondenceCommand, MessageEvent, Correspondence> {

    CorrespondenceAggregate(String id) {
        super(id, CorrespondenceDecider.initial());
    }

    @Override
    protected Decision<MessageEvent> decide(CorrespondenceCommand command, Correspondence known) {
        return CorrespondenceDecider.decide(command, known);
    }

    @Override
    protected Correspondence evolve(Correspondence known, MessageEvent event) {
        return CorrespondenceDecider.evolve(known, event);
    }
}
