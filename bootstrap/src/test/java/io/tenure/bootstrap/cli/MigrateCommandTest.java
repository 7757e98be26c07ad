package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.FileStore;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.JavaChild;
import io.tenure.bootstrap.Migration;
import io.tenure.bootstrap.MongoStore;
import io.tenure.bootstrap.Store;
import io.tenure.bootstrap.WireServer;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {

    private static final Caller ADMIN = new Caller("root", Set.of(Role.ADMIN));

    @TempDir
    private Path parent;

    @Test
    void carriesAnInstallationToADatabaseAndBack() throws Exception {
        Path files = parent.resolve("files");
        String database = WireServer.ADDRESS + "/there";
        Path back = parent.resolve("back");
        String key;
        CustomerId ada;
        CustomerId bob;
        try (Installation shop = Installation.open(files)) {
            ada = shop.register("Ada");
            bob = shop.register("Bob");
            shop.buy("o1", "Ada", Installation.MAY, "12.50");
            shop.relationship().eraseCustomer().erase(bob, "asked for it", ADMIN);
            shop.core().access().createUser().create("li", Set.of(Role.MARKETER), ADMIN);
            key = shop.core()
                    .access()
                    .createApiKey()
                    .create("till", Role.INTEGRATION, null, ADMIN)
                    .key();
            shop.core().access().accessLog().read(ADMIN, "customer", List.of(ada.value()));
            shop.caughtUp();
        }
        byte[] end = end(files);

        CommandLineRun there = CommandLineRun.of("migrate", "--from", files, "--to", database);
        assertThat(there.exit()).as(there.err()).isZero();
        assertThat(there.out()).contains("The copy is whole");
        try (Core core = Core.open(MongoStore.open(database, scratch(), Clock.systemUTC()), Clock.systemUTC())) {
            isTheSame(core, ada, bob, key);
            assertThat(core.ledger().chainHead().hash()).isEqualTo(end);
        }

        CommandLineRun again = CommandLineRun.of("migrate", "--from", database, "--to", back);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(end(back)).isEqualTo(end);
        assertThat(CommandLineRun.of("verify", "--data", back).exit()).isZero();
        assertThat(CommandLineRun.of("rebuild", "--data", back).exit()).isZero();
        try (Core core = Core.open(DataDirectory.existing(back), Clock.systemUTC())) {
            isTheSame(core, ada, bob, key);
        }
    }

    @Test
    void findsAWholeCopyAndLeavesOneThatHasGoneOn() {
        Path files = parent.resolve("files");
        Path copy = parent.resolve("copy");
        try (Installation shop = Installation.open(files)) {
            shop.register("Ada");
        }
        assertThat(CommandLineRun.of("migrate", "--from", files, "--to", copy).exit())
                .isZero();

        CommandLineRun again = CommandLineRun.of("migrate", "--from", files, "--to", copy);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("Copied before").contains("Nothing was copied again");

        try (Installation moved = Installation.open(copy)) {
            moved.register("Bob");
        }
        byte[] end = end(copy);
        refused("has gone on since", "--from", files, "--to", copy);
        assertThat(end(copy)).isEqualTo(end);
    }

    @Test
    void goesOnAfterItWasKilled() throws Exception {
        Path files = parent.resolve("files");
        Path copy = parent.resolve("copy");
        try (Installation shop = Installation.open(files);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 3_000)
                    .forEach(n -> callers.execute(() -> shop.buy("o" + n, "c" + n, Installation.MAY, "1.00")));
        }
        Process child = JavaChild.start(Program.class, files.toString(), copy.toString());
        while (child.isAlive() && !begun(copy)) {
            Thread.onSpinWait();
        }
        child.toHandle().destroyForcibly();
        child.waitFor();

        CommandLineRun rest = CommandLineRun.of("migrate", "--from", files, "--to", copy);
        assertThat(rest.exit()).as(rest.err()).isZero();
        assertThat(end(copy)).isEqualTo(end(files));
        assertThat(CommandLineRun.of("verify", "--data", copy).exit()).isZero();
        assertThat(CommandLineRun.of("rebuild", "--data", copy).exit()).isZero();
    }

    @Test
    void letsNobodyUseTheHalfOfACopy() throws Exception {
        Path files = parent.resolve("files");
        Path copy = parent.resolve("copy");
        try (Installation shop = Installation.open(files)) {
            shop.register("Ada");
        }
        try (Store source = FileStore.open(DataDirectory.existing(files), Clock.systemUTC());
                Store target = FileStore.open(DataDirectory.create(copy), Clock.systemUTC())) {
            Migration.between(source, target).copyKeys(_ -> {});
        }

        assertThatThrownBy(() -> Core.open(DataDirectory.create(copy), Clock.systemUTC()))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("begun and not completed");
        assertThat(CommandLineRun.of("migrate", "--data", copy, "--to", parent.resolve("third"))
                        .err())
                .contains("begun and not completed");
        assertThat(CommandLineRun.of("migrate", "--from", files, "--to", copy).exit())
                .isZero();
        Core.open(DataDirectory.create(copy), Clock.systemUTC()).close();
    }

    @Test
    void refusesPlacesThatAreInUseOrTaken() {
        Path files = parent.resolve("files");
        Path other = parent.resolve("other");
        String database = WireServer.ADDRESS + "/taken";
        try (Installation shop = Installation.open(other)) {
            shop.register("Grace");
        }
        try (Installation shop = Installation.open(files)) {
            shop.register("Ada");
            refused("writes to it already", "--from", files, "--to", WireServer.ADDRESS + "/free");
        }
        refused("holds another installation", "--from", files, "--to", other);
        refused("There is no ledger", "--from", parent.resolve("nothing"), "--to", WireServer.ADDRESS + "/free");
        refused("Name the place to copy from, once", "--to", other);
        refused("Name the place to copy from, once", "--from", files, "--data", files, "--to", other);
        refused("mongodb://", "--from", "https://example.org/x", "--to", other);
        assertThat(CommandLineRun.of("migrate", "--from", files, "--to", database)
                        .exit())
                .isZero();
        try (Core node = Core.open(MongoStore.open(database, scratch(), Clock.systemUTC()), Clock.systemUTC())) {
            assertThat(node.ledger().head()).isPositive();
            refused("Nodes work on the database", "--from", database, "--to", parent.resolve("back"));
        }
    }

    private static void refused(String why, Object... arguments) {
        Object[] words = new Object[arguments.length + 1];
        words[0] = "migrate";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        CommandLineRun run = CommandLineRun.of(words);
        assertThat(run.err()).contains(why).doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
    }

    private static void isTheSame(Core core, CustomerId ada, CustomerId bob, String key) {
        assertThat(core.relationship().queries().awaitVisible(core.ledger().head()))
                .isTrue();
        CustomerView found = core.relationship().queries().find(ada, ADMIN).orElseThrow();
        assertThat(found.name()).isEqualTo("Ada");
        assertThat(core.store().keys().find(bob.value())).isEmpty();
        assertThat(core.access()
                        .authenticateApiKey()
                        .authenticate(key, "10.0.0.1")
                        .toString())
                .contains("till");
        assertThat(core.access().queries().users(ADMIN)).hasSize(1);
        assertThat(core.access()
                        .queries()
                        .accessLog(ada.value(), null, 10, ADMIN)
                        .views())
                .isNotEmpty();
    }

    private DataDirectory scratch() {
        return DataDirectory.create(parent.resolve("scratch"));
    }

    private static boolean begun(Path copy) {
        Path ledger = copy.resolve("ledger.db");
        return Files.exists(ledger) && head(ledger) > 0;
    }

    private static long head(Path file) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(file)) {
            return ledger.head();
        } catch (LedgerFailure beingMade) {
            return 0;
        }
    }

    private static byte[] end(Path directory) {
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(directory.resolve("ledger.db"))) {
            return ledger.chainHead().hash();
        }
    }

    /** The command in a process of its own. */
    static final class Program {

        private Program() {}

        public static void main(String[] places) {
            System.exit(CommandLineRun.of("migrate", "--from", places[0], "--to", places[1])
                    .exit());
        }
    }
}
