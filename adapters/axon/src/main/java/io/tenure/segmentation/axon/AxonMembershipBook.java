package io.tenure.segmentation.axon;

import io.tenure.segmentation.application.MembershipBook;
import io.tenure.segmentation.commands.MembershipCommand;
import io.tenure.segmentation.domain.Memberships;
import io.tenure.segmentation.events.MembershipEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ledger.Recorded;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands about memberships over Axon's command bus, in the thread of the caller. */
public final class AxonMembershipBook implements MembershipBook {

    private final AggregateCommands<MembershipCommand, MembershipEvent, MembershipsAggregate> commands;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonMembershipBook(CommandBus bus, LedgerEventStore events, Executor snapshots) {
        this.commands = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events, MembershipsAggregate.class, Memberships.class, MembershipsAggregate::new, snapshots),
                MembershipCommand.class,
                command -> MembershipBook.stream(command.customerId()));
    }

    @Override
    public long handle(MembershipCommand command, Map<String, String> metadata) {
        return commands.send(command, metadata, Optional.empty())
                .recorded()
                .map(Recorded::lastPosition)
                .orElse(0L);
    }
}
