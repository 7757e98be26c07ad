package io.tenure.bootstrap.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.integration.Announcement;
import io.tenure.integration.EventPublication;
import io.tenure.integration.Outlet;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.axon.AxonPolicies;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.requests.KeptAnswer;
import io.tenure.shared.rest.Headers;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import io.tenure.shared.sqlite.SqliteSubjectKeys;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an installation whose files do not belong together, or whose ledger has lost its end. */
class LostEventsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final BookQuery EVERYBODY = new BookQuery(null, null, null, null, null, "name", false, null, 100);

    @TempDir
    private Path parent;

    private Path data;

    @BeforeEach
    void begin() {
        data = parent.resolve("data");
        register("Ada", "Grace", "Katherine");
    }

    @Test
    void areNoticedWhenTheEndWasCutOff() throws SQLException {
        long end = head();
        cutOffAfter(end - 2);

        assertThatThrownBy(() -> register("Linus"))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("vouches for position " + end + ", but the ledger ends at " + (end - 2))
                .hasMessageContaining("Nothing was changed");
        CommandLineRun verify = CommandLineRun.of("verify", "--data", data);
        assertThat(verify.exit()).isEqualTo(1);
        assertThat(verify.out()).contains("records are missing").contains("tenure restore");
        CommandLineRun serve = CommandLineRun.of("serve", "--port", "0", "--data", data);
        assertThat(serve.exit()).isEqualTo(2);
        assertThat(serve.err()).contains("records are missing").doesNotContain("\tat ");
        assertThat(head()).isEqualTo(end - 2);
    }

    @Test
    void areNotWhatATakenPortOrDirectoryIsAbout() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                Core core = Core.open(DataDirectory.create(parent.resolve("free")), Clock.systemUTC())) {
            CommandLineRun port =
                    CommandLineRun.of("serve", "--port", taken.getLocalPort(), "--data", parent.resolve("another"));
            CommandLineRun directory = CommandLineRun.of("serve", "--port", "0", "--data", parent.resolve("free"));
            CommandLineRun rebuild = CommandLineRun.of("rebuild", "--data", parent.resolve("free"));

            assertThat(core.ledger().head()).isZero();
            assertThat(port.err())
                    .contains("Port " + taken.getLocalPort() + " is in use")
                    .doesNotContain("\tat ");
            assertThat(directory.err()).contains("writes to it already").doesNotContain("\tat ");
            assertThat(rebuild.err()).contains("POST /api/v1/views/rebuilds").doesNotContain("\tat ");
            assertThat(List.of(port.exit(), directory.exit(), rebuild.exit())).containsOnly(2);
        }
    }

    @Test
    void areNoticedWhenTheLedgerIsAnOlderCopy() throws IOException {
        copy("ledger.db", "ledger.old");
        register("Linus");
        copy("ledger.old", "ledger.db");

        assertThatThrownBy(() -> register("Alan")).hasMessageContaining("older copy than ops.db");
    }

    @Test
    void areNoMatterWhenTheOperationsDataIsTheOlderCopy() throws IOException {
        copy("ops.db", "ops.old");
        register("Linus");
        copy("ops.old", "ops.db");

        register("Alan");
        assertThat(CommandLineRun.of("verify", "--data", data).exit()).isZero();
    }

    @Test
    void areNoticedWhenTheKeysAreTheOlderCopy() throws IOException {
        copy("keys.db", "keys.old");
        register("Linus");
        copy("keys.old", "keys.db");

        assertThatThrownBy(() -> register("Alan"))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("keys.db is an older copy")
                .hasMessageContaining("Nothing was changed");
        assertThat(CommandLineRun.of("verify", "--data", data).out()).contains("put back the keys.db");
        CommandLineRun accepted = CommandLineRun.of("accept-loss", "--data", data);
        assertThat(accepted.out()).contains("No checkpoint contradicts").contains("erase again");
        register("Alan");
        assertThat(CommandLineRun.of("verify", "--data", data).exit()).isZero();
    }

    @Test
    void bringNoErasedCustomerBackWithOlderKeys() throws IOException {
        copy("keys.db", "keys.old");
        try (SqliteSubjectKeys keys = SqliteSubjectKeys.open(data.resolve("keys.db"))) {
            keys.destroy(keys.list("", 1).getFirst().subject());
        }
        register("Linus");
        register("Alan");
        copy("keys.old", "keys.db");

        assertThatThrownBy(() -> register("Edsger")).hasMessageContaining("customers erased since could be read again");
    }

    @Test
    void canBeAcceptedAndAreThenNoticedNoMore() throws SQLException {
        cutOffAfter(head() - 2);

        CommandLineRun accepted = CommandLineRun.of("accept-loss", "--data", data);

        assertThat(accepted.exit()).isZero();
        assertThat(accepted.out()).contains("Set aside the checkpoint").contains("goes on after position " + head());
        register("Linus");
        assertThat(CommandLineRun.of("verify", "--data", data).exit()).isZero();
        assertThat(CommandLineRun.of("accept-loss", "--data", data).out()).contains("No checkpoint contradicts");
    }

    @Test
    void areMissedByNobodyOnceAccepted() throws Exception {
        try (Core core = Core.open(new DataDirectory(data), Clock.systemUTC())) {
            long before = core.ledger().head();
            assertThat(core.projections().awaitShown(before, SOON)).isTrue();
            remember(core, "kept", 1);
            remember(core, "lost", before);
            PolicyProgress progress = core.store().policyProgress();
            progress.replace("topic", Optional.empty(), Pursuit.at(before));
            progress.replace("policy", Optional.empty(), AxonPolicies.at(before));
            progress.replace("day", Optional.empty(), "2026-12-01".getBytes(US_ASCII));
        }
        cutOffAfter(head() - 2);
        long end = head();

        CommandLineRun accepted = CommandLineRun.of("accept-loss", "--data", data);

        assertThat(accepted.out()).contains("after position " + end + " is heard by: ", "topic");
        BlockingQueue<Announcement> heard = new LinkedBlockingQueue<>();
        try (Core core = Core.open(new DataDirectory(data), Clock.systemUTC());
                EventPublication topic = publication(core, heard)) {
            assertThat(core.store().policyProgress().all())
                    .containsEntry("policy", AxonPolicies.at(end))
                    .containsEntry("day", "2026-12-01".getBytes(US_ASCII));
            assertThat(core.store().keptAnswers().find("shop", "kept")).isPresent();
            assertThat(core.store().keptAnswers().find("shop", "lost")).isEmpty();
            topic.start();
            register(core, "Linus");

            await().atMost(SOON).untilAsserted(() -> assertThat(names(core)).contains("Ada", "Linus"));
            assertThat(names(core)).doesNotContain("Katherine");
            assertThat(requireNonNull(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS))
                            .position())
                    .isEqualTo(end + 1);
        }
    }

    @Test
    void areTakenForHeardByNobodyAtAnyStart() {
        try (Core core = Core.open(new DataDirectory(data), Clock.systemUTC())) {
            core.store().policyProgress().replace("topic", Optional.empty(), Pursuit.at(10_000));
        }

        try (Core core = Core.open(new DataDirectory(data), Clock.systemUTC())) {
            assertThat(core.store().policyProgress().find("topic")).contains(Pursuit.at(head()));
        }
    }

    @Test
    void areShownByNoViewsOfALedgerThatWasAnother() throws Exception {
        List<String> files = List.of("ledger.db", "ops.db", "keys.db");
        for (String file : files) {
            copy(file, file + ".old");
        }
        register("Linus");
        copy("views.db", "views.longer");
        for (String file : files) {
            copy(file + ".old", file);
        }
        Files.delete(data.resolve("views.db"));
        register("Alan", "Barbara", "Edsger");
        copy("views.longer", "views.db");

        try (Core core = Core.open(new DataDirectory(data), Clock.systemUTC())) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(names(core)).contains("Ada", "Alan", "Barbara", "Edsger"));
            assertThat(names(core)).doesNotContain("Linus");
        }
    }

    @Test
    void areNoReasonToMakeViewsAnewWhereThereAreNone() throws Exception {
        Object made = Files.getAttribute(data.resolve("views.db"), "unix:ino");

        register("Linus");
        register("Alan");

        assertThat(Files.getAttribute(data.resolve("views.db"), "unix:ino")).isEqualTo(made);
    }

    @Test
    void areNoticedWhenTheLedgerWasWrittenOnFromAnOlderCopy() throws IOException {
        copy("ledger.db", "ledger.old");
        copy("ops.db", "ops.old");
        register("Linus");
        copy("ops.db", "ops.new");
        copy("ledger.old", "ledger.db");
        copy("ops.old", "ops.db");
        register("Alan", "Barbara");
        copy("ops.new", "ops.db");

        assertThatThrownBy(() -> register("Edsger")).hasMessageContaining("is not what it was when the checkpoint");
    }

    @Test
    void areToldFromFilesOfAnotherInstallation() throws IOException {
        Path other = parent.resolve("other");
        Core.open(DataDirectory.create(other), Clock.systemUTC()).close();
        Files.copy(data.resolve("ops.db"), other.resolve("ops.db"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> Core.open(new DataDirectory(other), Clock.systemUTC()))
                .hasMessageContaining("not signed by this installation")
                .hasMessageContaining("two installations");
    }

    @Test
    void areNotToBeFearedFromABackupTakenWhileOthersWrite() {
        Path backup = parent.resolve("backup");
        Path restored = parent.resolve("restored");
        try (Core core = Core.open(new DataDirectory(data), Clock.systemUTC())) {
            register(core, "Linus");
            core.audit().watch().keep();
            assertThat(CommandLineRun.of("backup", backup, "--data", data).exit())
                    .isZero();
            register(core, "Alan");
        }

        assertThat(CommandLineRun.of("restore", backup, "--data", restored).exit())
                .isZero();
        Core.open(new DataDirectory(restored), Clock.systemUTC()).close();
        assertThat(CommandLineRun.of("verify", "--data", restored).exit()).isZero();
    }

    private void register(String... names) {
        try (Core core = Core.open(DataDirectory.create(data), Clock.systemUTC())) {
            for (String name : names) {
                register(core, name);
            }
        }
    }

    private static EventPublication publication(Core core, BlockingQueue<Announcement> heard) {
        Outlet outlet = new Outlet() {

            @Override
            public String name() {
                return "topic";
            }

            @Override
            public void send(List<Announcement> announcements) {
                heard.addAll(announcements);
            }
        };
        return new EventPublication(
                core.ledger(),
                core.codec(),
                core.store().policyProgress(),
                outlet,
                Duration.ofMillis(10),
                core.store().duties());
    }

    private static void remember(Core core, String key, long position) {
        KeptAnswer answer =
                new KeptAnswer("request", 201, Map.of(Headers.POSITION, String.valueOf(position)), "{}", Instant.now());
        core.store().keptAnswers().keep("shop", key, "mark", answer, Instant.EPOCH);
    }

    private static List<String> names(Core core) {
        return core.relationship().queries().book(EVERYBODY, Caller.SYSTEM).views().stream()
                .map(CustomerView::name)
                .toList();
    }

    private static void register(Core core, String name) {
        Profile profile = new Profile(CustomerKind.PERSON, name, null, null, null, null);
        core.relationship()
                .registerCustomer()
                .register(new CustomerDraft(profile, List.of(), List.of(), null), null, Caller.SYSTEM);
    }

    private long head() {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(data.resolve("ledger.db"))) {
            return ledger.head();
        }
    }

    private void cutOffAfter(long position) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM commits WHERE position > " + position);
        }
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(data.resolve(from), data.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }
}
