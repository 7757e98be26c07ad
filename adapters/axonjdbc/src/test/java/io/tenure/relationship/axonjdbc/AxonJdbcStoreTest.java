package io.tenure.relationship.axonjdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.shared.domain.CustomerId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AxonJdbcStoreTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId("c1");

    @TempDir
    private Path directory;

    private AxonJdbcStore store;

    @BeforeEach
    void open() throws SQLException {
        store = new AxonJdbcStore(directory.resolve("axon.db"));
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    @Test
    void replaysWhatCommandsRecorded() {
        store.carryOut(registration());
        store.append(
                List.of(new StoredEvent(CUSTOMER.value(), 1, new OwnerAssigned(CUSTOMER.value(), "anna", null, NOW))));

        assertThat(CompletableFuture.runAsync(() -> replay(2))).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void refusesWhatTheRulesOfTheProductRefuse() {
        store.carryOut(registration());

        assertThatThrownBy(() -> store.carryOut(registration())).hasMessageContaining("already registered");
    }

    @Test
    void tellsAxonThatASequenceIsTaken() {
        var event = new StoredEvent(CUSTOMER.value(), 1, new OwnerAssigned(CUSTOMER.value(), "anna", null, NOW));
        store.carryOut(registration());
        store.append(List.of(event));

        assertThatThrownBy(() -> store.append(List.of(event))).isInstanceOf(ConcurrencyException.class);
    }

    private void replay(int count) {
        try {
            store.replay(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RelationshipCommand registration() {
        return new RegisterCustomer(
                CUSTOMER,
                new Profile(CustomerKind.ORGANISATION, "Harbour", null, "GB", "en", null),
                List.of(),
                List.of(),
                null,
                NOW);
    }
}
