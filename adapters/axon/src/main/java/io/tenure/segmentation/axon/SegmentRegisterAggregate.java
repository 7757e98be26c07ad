package io.tenure.segmentation.axon;

import io.tenure.segmentation.commands.SegmentCommand;
import io.tenure.segmentation.domain.SegmentDecider;
import io.tenure.segmentation.domain.SegmentRegister;
import io.tenure.segmentation.events.SegmentEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of all definitions of segments: {@link SegmentDecider} decides. */
final class SegmentRegisterAggregate extends AggregateShell<SegmentCommand, SegmentEvent, SegmentRegister> {

    SegmentRegisterAggregate(String id) {
        super(id, SegmentDecider.initial());
    }

    @Override
    protected Decision<SegmentEvent> decide(SegmentCommand command, SegmentRegister register) {
        return SegmentDecider.decide(command, register);
    }

    @Override
    protected SegmentRegister evolve(SegmentRegister register, SegmentEvent event) {
        return SegmentDecider.evolve(register, event);
    }
}
