package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.AccessModule;
import io.tenure.access.application.PasswordHasher;
import io.tenure.access.queries.AccessRecord;
import io.tenure.access.sqlite.SqliteAccessKeys;
import io.tenure.access.sqlite.SqliteAccessRecords;
import io.tenure.access.sqlite.SqliteAccessUsers;
import io.tenure.audit.AuditModule;
import io.tenure.audit.Checkpoint;
import io.tenure.audit.LedgerEvent;
import io.tenure.audit.LedgerWatch;
import io.tenure.audit.PersonalDataExport;
import io.tenure.audit.RunsInMemory;
import io.tenure.audit.VerificationRun;
import io.tenure.audit.ViewWorkshop;
import io.tenure.audit.sqlite.SqliteCheckpoints;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.projections.Projections;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.Views;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditOnSqliteTest {

    private static final Caller AUDITOR = new Caller("eve", Set.of(Role.AUDITOR));
    private static final Caller MANAGER = new Caller("li", Set.of(Role.ACCOUNT_MANAGER));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    private final Map<String, Long> sequences = new HashMap<>();
    private SqliteLedger ledger;
    private SqliteSubjectKeys keys;
    private SqliteOps ops;
    private AccessModule access;
    private AuditModule audit;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory.resolve("ledger.db"), Clock.systemUTC());
        keys = SqliteSubjectKeys.open(directory.resolve("keys.db"));
        ops = SqliteOps.open(directory.resolve("ops.db"));
        access = new AccessModule(new AccessModule.Ports(
                new SqliteAccessUsers(ops),
                new SqliteAccessKeys(ops),
                new SqliteAccessRecords(ops),
                new NoPasswords(),
                Clock.systemUTC()));
        audit = new AuditModule(new AuditModule.Ports(
                ledger,
                new Plain(),
                keys,
                new SqliteCheckpoints(ops),
                new RunsInMemory<>(),
                new RunsInMemory<>(),
                new ViewWorkshop(new NoProjections(), AuditOnSqliteTest::noViews, () -> {}),
                (customer, caller) ->
                        caller.equals(MANAGER) ? Optional.empty() : Optional.of(List.of(customer, "merged")),
                records -> records,
                access.accessLog(),
                access.queries(),
                new TimeOrderedIds(Clock.systemUTC()),
                Clock.systemUTC(),
                Runnable::run));
    }

    @AfterEach
    void close() {
        ledger.close();
        keys.close();
        ops.close();
    }

    @Test
    void handsOutEveryEventWhereverOneResumes() {
        record("a", 1);
        record("b", 1);
        record("a", 9);
        record("b", 4);
        for (long after = 0; after <= 15; after++) {
            for (int limit = 1; limit <= 16; limit++) {
                List<Long> positions = audit.feed().after(after, limit, AUDITOR).events().stream()
                        .map(LedgerEvent::position)
                        .toList();
                assertThat(positions)
                        .as("after %d, at most %d", after, limit)
                        .containsExactlyElementsOf(IntStream.rangeClosed((int) after + 1, 15)
                                .limit(limit)
                                .mapToObj(Long::valueOf)
                                .toList());
            }
        }
    }

    @Test
    void tellsTheStoryOfACustomerAndOfTheRecordsMergedIntoIt() {
        record("c1", 2);
        record("other", 3);
        record("merged", 2);
        record("c1", 3);

        var first = audit.history().of("c1", 0, 3, AUDITOR).orElseThrow();
        var second = audit.history()
                .of("c1", Long.parseLong(String.valueOf(first.next())), 10, AUDITOR)
                .orElseThrow();

        assertThat(first.views()).extracting(LedgerEvent::position).containsExactly(1L, 2L, 6L);
        assertThat(second.views()).extracting(LedgerEvent::position).containsExactly(7L, 8L, 9L, 10L);
        assertThat(second.next()).isNull();
    }

    @Test
    void exportsEverythingOfAPersonWithThoseWhoReadItButNotWhatPoliciesLookedAt() {
        record("c1", 1_200);
        access.accessLog().read(MANAGER, "customer", List.of("c1"));
        access.accessLog().read(Caller.SYSTEM, "customer", List.of("c1"));

        PersonalDataExport export = audit.personalData().export("c1", AUDITOR).orElseThrow();

        assertThat(export.events()).hasSize(1_200);
        assertThat(export.readBy()).extracting(AccessRecord::what).containsExactly("personal-data", "customer");
        assertThat(export.olderReads()).isFalse();
        assertThat(audit.personalData().export("c1", MANAGER)).isEmpty();
    }

    @Test
    void exportsWhoReadTheRecordsMergedIntoAPersonAndSaysWhenThereWereMore() {
        record("c1", 1);
        record("merged", 1);
        access.accessLog().read(MANAGER, "before the merge", List.of("merged"));
        access.accessLog().read(MANAGER, "both", List.of("c1", "merged"));

        PersonalDataExport export = audit.personalData().export("c1", AUDITOR).orElseThrow();

        assertThat(export.readBy())
                .extracting(AccessRecord::what)
                .containsExactly("personal-data", "both", "before the merge");
        assertThat(export.olderReads()).isFalse();

        IntStream.range(0, 1_000).forEach(n -> access.accessLog().read(MANAGER, "again", List.of("merged")));
        PersonalDataExport cut = audit.personalData().export("c1", AUDITOR).orElseThrow();

        assertThat(cut.readBy()).hasSize(1_000);
        assertThat(cut.olderReads()).isTrue();
    }

    @Test
    void tellsAllOfAStoryTooLargeToBeReadAtOnce() {
        IntStream.range(0, 40).forEach(n -> record("c1", n, "x".repeat(1 << 20)));

        assertThat(audit.history().of("c1", 0, 100, AUDITOR).orElseThrow().views())
                .hasSize(40);
    }

    @Test
    void findsAnIntactLedgerIntact() {
        record("a", 3);

        VerificationRun run = audit.verifications().start(null, PATIENCE, AUDITOR);

        assertThat(run.state()).isEqualTo(VerificationRun.State.INTACT);
        assertThat(run.events()).isEqualTo(3);
        assertThat(audit.verifications().find(run.id(), AUDITOR)).contains(run);
    }

    @Test
    void holdsASignedCheckpointAgainstTheLedger() {
        record("a", 3);
        Checkpoint checkpoint = audit.checkpoints().sign(AUDITOR);
        record("a", 2);
        Checkpoint forged = new Checkpoint(
                checkpoint.position(),
                checkpoint.recordedAt(),
                "00".repeat(32),
                checkpoint.signedAt(),
                checkpoint.algorithm(),
                checkpoint.publicKey(),
                checkpoint.signature());

        assertThat(audit.verifications().start(checkpoint, PATIENCE, AUDITOR).state())
                .isEqualTo(VerificationRun.State.INTACT);
        assertThat(audit.verifications().start(forged, PATIENCE, AUDITOR))
                .extracting(VerificationRun::state, VerificationRun::problem)
                .containsExactly(
                        VerificationRun.State.BROKEN,
                        "The checkpoint is not signed by this installation, or was changed since");
    }

    @Test
    void keepsTheLastCheckpointOfADayAndHoldsItAgainstTheLedger() throws SQLException {
        record("a", 3);
        audit.watch().keep();
        record("a", 2);
        audit.watch().keep();
        audit.watch().keep();
        assertThat(audit.watch().kept(AUDITOR)).extracting(Checkpoint::position).containsExactly(5L);
        assertThat(audit.watch().problem()).isEmpty();

        try (var connection = SqliteConnections.writable(directory.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM commits WHERE position > 1");
        }
        try (ReadOnlySqliteLedger cut = ReadOnlySqliteLedger.open(directory.resolve("ledger.db"))) {
            assertThat(LedgerWatch.over(cut, keys, new SqliteCheckpoints(ops), Clock.systemUTC())
                            .problem())
                    .hasValueSatisfying(problem -> assertThat(problem)
                            .contains("vouches for position 5, but the ledger ends at 3: records are missing")
                            .contains("put back the ledger.db that reaches position 5"));
        }
    }

    @Test
    void namesTheFirstRecordThatWasChanged() throws SQLException {
        record("a", 3);
        record("b", 2);
        try (var connection = SqliteConnections.writable(directory.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE commits SET payloads = CAST(replace(CAST(payloads AS TEXT), '1', '7')"
                    + " AS BLOB) WHERE position = 4");
        }

        VerificationRun run = audit.verifications().start(null, PATIENCE, AUDITOR);

        assertThat(run.state()).isEqualTo(VerificationRun.State.BROKEN);
        assertThat(run.badPosition()).isEqualTo(4);
    }

    @Test
    void leavesTheLedgerToThoseWhoMayReadItAll() {
        assertThatThrownBy(() -> audit.feed().after(0, 10, MANAGER)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> audit.history().of("c1", 0, 10, MANAGER)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> audit.checkpoints().sign(MANAGER)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> audit.verifications().start(null, PATIENCE, MANAGER))
                .isInstanceOf(AccessDenied.class);
    }

    private void record(String stream, int events) {
        long sequence = sequences.merge(stream, (long) events, Long::sum) - events;
        ledger.append(new Commit(
                stream,
                sequence,
                IntStream.range(0, events)
                        .mapToObj(n -> new Plain().encode("\"" + n + "\"", stream))
                        .toList(),
                Map.of("actor", "test"),
                List.of()));
    }

    private void record(String stream, long sequence, String text) {
        ledger.append(new Commit(
                stream, sequence, List.of(new Plain().encode(text, stream)), Map.of("actor", "test"), List.of()));
    }

    /** Knows texts alone. */
    private static final class Plain implements EventCodec {
        @Override
        public EventData encode(Object event, String subject) {
            return new EventData("test.Text", 1, event.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Object decode(EventData data, String subject) {
            return new String(data.payload(), StandardCharsets.UTF_8);
        }

        @Override
        public Class<?> type(String type) {
            return String.class;
        }
    }

    /** Nobody signs in here. */
    private static final class NoPasswords implements PasswordHasher {
        @Override
        public String hash(String password) {
            return "";
        }

        @Override
        public boolean matches(String password, String hash) {
            return false;
        }
    }

    private static ViewRebuild noViews() {
        throw new IllegalStateException("There are no views here");
    }

    /** There are no views here. */
    private static final class NoProjections implements Projections {
        @Override
        public List<ProjectionStatus> status() {
            return List.of();
        }

        @Override
        public boolean isBeyondTheEnd(long position) {
            return false;
        }

        @Override
        public boolean awaitShown(long position, Duration atMost) {
            return true;
        }

        @Override
        public long rebuild(Views into, LongConsumer progress) {
            return 0;
        }

        @Override
        public void build(Views into, Map<String, Long> positions, LongConsumer progress) {
            // nothing is behind
        }
    }
}
