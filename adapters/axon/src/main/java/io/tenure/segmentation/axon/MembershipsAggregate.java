package io.tenure.segmentation.axon;

import io.tenure.segmentation.commands.MembershipCommand;
import io.tenure.segmentation.domain.MembershipDecider;
import io.tenure.segmentation.domain.Memberships;
import io.tenure.segmentation.events.MembershipEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the segments that a customer belongs to: {@link MembershipDecider} decides. */
final class MembershipsAggregate extends AggregateShell<MembershipCommand, MembershipEvent, Memberships> {

    MembershipsAggregate(String id) {
        super(id, MembershipDecider.initial());
    }

    @Override
    protected Decision<MembershipEvent> decide(MembershipCommand command, Memberships memberships) {
        return MembershipDecider.decide(command, memberships);
    }

    @Override
    protected Memberships evolve(Memberships memberships, MembershipEvent event) {
        return MembershipDecider.evolve(memberships, event);
    }
}
