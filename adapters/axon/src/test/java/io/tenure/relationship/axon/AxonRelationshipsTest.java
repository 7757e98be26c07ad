package io.tenure.relationship.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.relationship.application.Outcome;
import io.tenure.relationship.application.Relationships;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.shared.axon.LedgerEventStorageEngine;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.axon.LedgerInMemory;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;

class AxonRelationshipsTest {

    private static final CustomerId ANNA = new CustomerId("anna");
    private static final CustomerId BERT = new CustomerId("bert");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String THE_BOSS = "the boss";

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final CodecByReference codec = new CodecByReference();
    private final LedgerEventStore events =
            new LedgerEventStore(new LedgerEventStorageEngine(ledger, codec, codec, AxonRelationshipsTest::claims));
    private final Relationships relationships = relationships();

    private Relationships relationships() {
        return new AxonRelationships(SimpleCommandBus.builder().build(), events, ledger, Runnable::run);
    }

    /** The boss looks after one customer only. */
    private static List<Claim> claims(Object event, Map<String, String> metadata) {
        return event instanceof OwnerAssigned assigned && THE_BOSS.equals(assigned.owner())
                ? List.of(new Claim(THE_BOSS, 1, assigned.customerId()))
                : List.of();
    }

    @Test
    void tellsWhereAnAcceptedCommandWasRecorded() {
        assertThat(send(register(ANNA))).isEqualTo(new Outcome.Done(1, 0, true));
        assertThat(send(register(BERT))).isEqualTo(new Outcome.Done(2, 0, true));
        assertThat(send(new AssignOwner(ANNA, "jane", NOW))).isEqualTo(new Outcome.Done(3, 1, true));
    }

    @Test
    void saysThatNothingChangedWhenEverythingWasSoAlready() {
        send(register(ANNA));
        send(new AssignOwner(ANNA, "jane", NOW));
        send(register(BERT));

        assertThat(send(new AssignOwner(ANNA, "jane", NOW))).isEqualTo(new Outcome.Done(3, 1, false));
    }

    @Test
    void leavesNoStreamOfACustomerWhoseFirstCommandIsRefused() {
        assertThat(send(new AssignOwner(ANNA, "jane", NOW))).isInstanceOf(Outcome.Refused.class);

        assertThat(ledger.lastSequence("anna")).isEqualTo(-1);
        assertThat(send(register(ANNA))).isEqualTo(new Outcome.Done(1, 0, true));
    }

    @Test
    void refusesAChangeToACustomerWhoIsNotWhereTheCallerSawHer() {
        send(register(ANNA));
        send(new AssignOwner(ANNA, "jane", NOW));

        Outcome outcome =
                relationships.handle(new AssignOwner(ANNA, "john", NOW), Map.of(Relationships.EXPECTED_SEQUENCE, "0"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.rejection().code())
                .isEqualTo("relationship.changed-meanwhile"));
    }

    @Test
    void keepsTheMetadataOfTheCallerButNotWhatHeExpected() {
        relationships.handle(register(ANNA), Map.of(Metadata.ACTOR, "jane", Relationships.EXPECTED_SEQUENCE, "-1"));

        assertThat(ledger.readAll(0, 1).getFirst().metadata())
                .containsEntry(Metadata.ACTOR, "jane")
                .containsEntry(Metadata.COMMAND, "RegisterCustomer")
                .doesNotContainKey(Relationships.EXPECTED_SEQUENCE);
    }

    @Test
    void namesTheCustomerWhoHoldsTheKey() {
        send(register(ANNA));
        send(register(BERT));
        send(new AssignOwner(ANNA, THE_BOSS, NOW));

        assertThatThrownBy(() -> send(new AssignOwner(BERT, THE_BOSS, NOW)))
                .isInstanceOfSatisfying(
                        ClaimHeld.class,
                        held -> assertThat(held.held().claim().holder()).isEqualTo("anna"));
    }

    @Test
    void readsALongHistoryFromItsSnapshotAfterARestart() {
        send(register(ANNA));
        IntStream.range(0, 120).forEach(step -> send(new AssignOwner(ANNA, "manager " + step, NOW)));

        assertThat(ledger.snapshot("anna")).isPresent();
        assertThat(relationships().handle(new AssignOwner(ANNA, "manager 119", NOW), Map.of()))
                .isEqualTo(new Outcome.Done(121, 120, false));
    }

    private Outcome send(RelationshipCommand command) {
        return relationships.handle(command, Map.of());
    }

    private static RegisterCustomer register(CustomerId id) {
        Profile profile = new Profile(CustomerKind.PERSON, id.value(), null, "GB", "en", null);
        return new RegisterCustomer(id, profile, List.of(), List.of(), null, NOW);
    }
}
