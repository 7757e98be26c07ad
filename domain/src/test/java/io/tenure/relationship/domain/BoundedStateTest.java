package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.PROFILE;
import static io.tenure.relationship.domain.Anna.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.commands.AddContactPoint;
import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.commands.LinkExternalId;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.PromiseMade;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.StakeholderAdded;
import io.tenure.relationship.events.StakeholderRole;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class BoundedStateTest {

    @Test
    void interactionsLeaveTheStateAsItIs() {
        CustomerRelationship before = begun();

        assertThat(after(10_000, i -> new RecordInteraction(ID, purchase(i), null, NOW)))
                .isEqualTo(before);
    }

    @Test
    void nothingGrowsBeyondItsLimit() {
        assertThat(dossier(i -> new LinkExternalId(ID, new ExternalId("shop", "id-" + i, 1), NOW))
                        .identity()
                        .externalIds())
                .hasSize(1_000);
        assertThat(dossier(i -> new AddContactPoint(ID, new ContactPoint(ContactKind.CARD, "card-" + i, true, 1), NOW))
                        .identity()
                        .contactPoints())
                .hasSize(200);
        assertThat(dossier(i -> new RuleOutDuplicate(ID, new CustomerId("other-" + i), NOW))
                        .identity()
                        .others())
                .hasSize(1_000);
        assertThat(dossier(i -> new GiveConsent(ID, "purpose-" + i, Channel.EMAIL, "form", NOW, NOW))
                        .consents()
                        .latest())
                .hasSize(1_000);
        assertThat(dossier(i -> new AddStakeholder(
                                ID, "s" + i, "S", StakeholderRole.CONTACT, null, LocalDate.EPOCH, NOW))
                        .care()
                        .stakeholders())
                .hasSize(1_000);
        assertThat(dossier(i -> new MakePromise(ID, "p" + i, "Call back", NOW, null, NOW))
                        .promises()
                        .open())
                .hasSize(1_000);
        assertThat(dossier(i -> new TagCustomer(ID, "tag-" + i, NOW)).standing().tags())
                .hasSize(100);
    }

    @Test
    void anEventSeenTwiceCountsOnce() {
        var stakeholder =
                new StakeholderAdded(Anna.A, "s1", "Li Wei", StakeholderRole.CONTACT, null, LocalDate.EPOCH, NOW);
        var promise = new PromiseMade(Anna.A, "p1", "Call back", NOW, null, NOW);
        CustomerRelationship once = begun();
        for (RelationshipEvent event : List.of(stakeholder, promise)) {
            once = CustomerRelationshipDecider.evolve(once, event);
            assertThat(CustomerRelationshipDecider.evolve(once, event)).isEqualTo(once);
        }
    }

    @Test
    void knowsNothingButTheProfileAtFirst() {
        assertThat(begun()).isEqualTo(new Active(Dossier.of(PROFILE)));
    }

    private static Dossier dossier(IntFunction<RelationshipCommand> command) {
        return ((Registered) after(1_100, command)).dossier();
    }

    private static CustomerRelationship after(int times, IntFunction<RelationshipCommand> command) {
        CustomerRelationship state = begun();
        for (int i = 0; i < times; i++) {
            if (CustomerRelationshipDecider.decide(command.apply(i), state)
                    instanceof Decision.Accepted<RelationshipEvent> accepted) {
                for (RelationshipEvent event : accepted.events()) {
                    state = CustomerRelationshipDecider.evolve(state, event);
                }
            }
        }
        return state;
    }

    private static Interaction purchase(int number) {
        return Purchase.purchase().externalId("id-" + number).build();
    }

    private static CustomerRelationship begun() {
        return CustomerRelationshipDecider.evolve(CustomerRelationshipDecider.initial(), registered());
    }
}
