package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.CustomerRelationshipDecider.decide;
import static io.tenure.relationship.domain.CustomerRelationshipDecider.evolve;
import static io.tenure.relationship.domain.CustomerRelationshipDecider.initial;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.commands.AddContactPoint;
import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.AssignChannelPartner;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.BreakPromise;
import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.relationship.commands.ChangeStage;
import io.tenure.relationship.commands.CloseThread;
import io.tenure.relationship.commands.CorrectInteraction;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.relationship.commands.EraseCustomer;
import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.relationship.commands.LinkExternalId;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.commands.MergeCustomer;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.RemoveContactPoint;
import io.tenure.relationship.commands.RetractInteraction;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.commands.SplitCustomer;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UnlinkExternalId;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.commands.WithdrawConsent;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every relationship, whatever is asked of it in whatever order. */
class RelationshipProperties {

    @Property
    void replayingTheEventsGivesTheSameState(@ForAll(supplier = Commands.class) List<RelationshipCommand> commands) {
        List<RelationshipEvent> history = new ArrayList<>();
        CustomerRelationship state = initial();
        for (RelationshipCommand command : commands) {
            for (RelationshipEvent event : events(command, state)) {
                history.add(event);
                state = evolve(state, event);
            }
        }
        assertThat(replay(history)).isEqualTo(state);
    }

    @Property
    void everyEventBelongsToTheCustomerAsked(@ForAll(supplier = Commands.class) List<RelationshipCommand> commands) {
        CustomerRelationship state = initial();
        for (RelationshipCommand command : commands) {
            List<RelationshipEvent> events = events(command, state);
            assertThat(events).allMatch(event -> event.customerId().equals(Anna.A));
            state = replay(state, events);
        }
    }

    @Property
    void askingTwiceChangesNothingMore(@ForAll(supplier = Commands.class) List<RelationshipCommand> commands) {
        CustomerRelationship state = initial();
        for (RelationshipCommand command : commands) {
            state = replay(state, events(command, state));
            CustomerRelationship again = replay(state, events(command, state));
            assertThat(again).isEqualTo(state);
        }
    }

    @Property
    void askingTwiceForWhatIsSoAlreadyRecordsNothing(
            @ForAll(supplier = Commands.class) List<RelationshipCommand> commands) {
        CustomerRelationship state = initial();
        for (RelationshipCommand command : commands) {
            state = replay(state, events(command, state));
            if (saysHowThingsAre(command)) {
                assertThat(events(command, state)).isEmpty();
            }
        }
    }

    @Property
    void afterEventsOutOfPlaceEveryCommandIsDecidedAndRead(
            @ForAll(supplier = Commands.class) List<RelationshipCommand> commands,
            @ForAll(supplier = Commands.class) List<RelationshipCommand> others) {
        CustomerRelationship stranger = initial();
        CustomerRelationship state = initial();
        for (RelationshipCommand command : commands) {
            state = replay(state, events(command, state));
        }
        for (RelationshipCommand command : others) {
            List<RelationshipEvent> events = events(command, stranger);
            stranger = replay(stranger, events);
            state = replay(state, events);
        }
        for (RelationshipCommand command : commands) {
            state = replay(state, events(command, state));
        }
    }

    private static boolean saysHowThingsAre(RelationshipCommand command) {
        return switch (command) {
            case ChangeDetails _, LinkExternalId _, AddContactPoint _, AssignOwner _, AssignChannelPartner _ -> true;
            case AddStakeholder _, MakePromise _, MergeCustomer _, SplitCustomer _, EraseCustomer _ -> true;
            case RegisterCustomer _, UnlinkExternalId _, RemoveContactPoint _, EndStakeholder _ -> true;
            case KeepPromise _, BreakPromise _, TagCustomer _, UntagCustomer _, ChangeStage _ -> true;
            case EstimateSpending _, RuleOutDuplicate _ -> true;
            // A declaration that came late stays overtaken, so that it is evidence each time.
            case GiveConsent _, WithdrawConsent _ -> false;
            case RecordInteraction _, CorrectInteraction _, RetractInteraction _ -> false;
            case CloseThread _ -> false;
        };
    }

    private static List<RelationshipEvent> events(RelationshipCommand command, CustomerRelationship state) {
        return switch (decide(command, state)) {
            case Decision.Accepted<RelationshipEvent>(List<RelationshipEvent> events) -> events;
            case Decision.Rejected<RelationshipEvent> _ -> List.of();
        };
    }

    private static CustomerRelationship replay(List<RelationshipEvent> events) {
        return replay(initial(), events);
    }

    private static CustomerRelationship replay(CustomerRelationship state, List<RelationshipEvent> events) {
        CustomerRelationship replayed = state;
        for (RelationshipEvent event : events) {
            replayed = evolve(replayed, event);
        }
        return replayed;
    }
}
