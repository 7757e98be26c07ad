package io.tenure.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.tenure.access.Caller;
import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase;
import io.tenure.audit.RebuildRun;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.MongoStore;
import io.tenure.bootstrap.WireServer;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that work on files work on a database as well, beside the nodes on it. */
class PlaceTest {

    private static final String LINES = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,A,Lamp,2,2011-01-03 10:00:00,2.50,77,France
            2,A,Lamp,1,2011-02-03 10:00:00,2.50,77,France
            3,B,Mug,4,2011-02-05 11:30:00,1.25,78,Germany
            4,B,Mug,many,2011-02-06 11:30:00,1.25,78,Germany
            """;

    private static final CustomerDraft ADA = new CustomerDraft(
            new Profile(CustomerKind.PERSON, "Ada", null, "GB", "en", "Europe/London"), List.of(), List.of(), null);

    @TempDir
    private Path scratch;

    @Test
    void importsAndVerifiesAndFitsOnADatabase() throws Exception {
        String database = WireServer.ADDRESS + "/places";
        Path file = Files.writeString(scratch.resolve("lines.csv"), LINES);
        Path rejects = scratch.resolve("rejects.csv");
        try (Core node = Core.open(store(database), Clock.systemUTC())) {
            var first = CommandLineRun.of(
                    "import",
                    file,
                    "--mapping",
                    "online-retail",
                    "--json",
                    "--rejects",
                    rejects,
                    "--mongodb",
                    database);
            assertThat(first.exit()).as(first.err()).isEqualTo(TenureCommand.FOUND_WRONG);
            assertThat(first.out()).contains("\"interactionsRecorded\" : 3").contains("\"linesRejected\" : 1");
            var again = CommandLineRun.of(
                    "import",
                    file,
                    "--mapping",
                    "online-retail",
                    "--json",
                    "--rejects",
                    rejects,
                    "--mongodb",
                    database);
            assertThat(again.out()).contains("\"interactionsRecorded\" : 0").contains("\"duplicates\" : 3");

            Imports.awaitViews(node);
            assertThat(node.ledger().head()).isEqualTo(7);
            var rebuilt = CommandLineRun.of("rebuild", "--mongodb", database);
            assertThat(rebuilt.exit()).as(rebuilt.err()).isZero();
            assertThat(rebuilt.out())
                    .containsPattern("customer +2 live, +2 rebuilt: equal")
                    .contains("Every view equals its rebuild.");
            assertThat(node.audit().rebuilds().recent(Caller.SYSTEM))
                    .extracting(RebuildRun::state, RebuildRun::startedBy)
                    .containsExactly(tuple(RebuildRun.State.EQUAL, "command-line"));
        }
        var verified = CommandLineRun.of("verify", "--mongodb", database);
        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("The ledger is intact: ").contains(" with 7 events");
        var fitted = CommandLineRun.of("fit", "--model", "bg-nbd", "--json", "--mongodb", database);
        assertThat(fitted.exit()).as(fitted.err()).isZero();
        assertThat(fitted.out()).contains("\"customers\" : 2");

        long last;
        try (MongoClient client = MongoClients.create(WireServer.ADDRESS)) {
            var commits = client.getDatabase("places").getCollection("commits");
            last = requireNonNull(commits.find().sort(Sorts.descending("_id")).first())
                    .getLong("_id");
            assertThat(commits.updateOne(Filters.eq(last), Updates.set("metadata.actor", "nobody"))
                            .getModifiedCount())
                    .isOne();
        }
        var altered = CommandLineRun.of("verify", "--mongodb", database);
        assertThat(altered.exit()).isEqualTo(TenureCommand.FOUND_WRONG);
        assertThat(altered.out()).contains("broken at position " + last);
    }

    @Test
    void leavesTheViewsOfNodesOfAnotherVersionAlone() throws Exception {
        String database = WireServer.ADDRESS + "/other-version";
        Path file = Files.writeString(scratch.resolve("lines.csv"), LINES);
        store(database).close();
        try (MongoClient client = MongoClients.create(WireServer.ADDRESS)) {
            var heads = client.getDatabase("other-version").getCollection("views");
            heads.updateOne(Filters.eq("live"), Updates.set("shapes", "of another version"));

            var run = CommandLineRun.of("import", file, "--mapping", "online-retail", "--mongodb", database);

            assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
            assertThat(run.err()).contains("another version of Tenure");
            assertThat(heads.find(Filters.eq("live")).first()).containsEntry("shapes", "of another version");
        }
    }

    @Test
    void letsPeopleAndProgramsInToADatabase() {
        String database = WireServer.ADDRESS + "/let-in";
        var user = CommandLineRun.of("user", "create", "li", "--role", "MARKETER", "--mongodb", database);
        assertThat(user.exit()).as(user.err()).isZero();
        var key = CommandLineRun.of("api-key", "create", "--name", "till", "--role", "POS", "--mongodb", database);
        assertThat(key.exit()).as(key.err()).isZero();

        try (Core core = Core.silent(store(database), Clock.systemUTC())) {
            assertThat(core.access().authenticateApiKey().authenticate(key.out().strip(), "127.0.0.1"))
                    .isInstanceOf(AuthenticateApiKeyUseCase.Result.Known.class);
        }
        var twice = CommandLineRun.of("user", "create", "li", "--role", "MARKETER", "--mongodb", database);
        assertThat(twice.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(twice.err()).contains("li");
    }

    /** The environment may name a database for the server; whoever names a directory means it. */
    @Test
    void refusesTwoPlacesAtOnce() {
        var run = CommandLineRun.of(
                "user", "create", "li", "--role", "ADMIN", "--data", scratch, "--mongodb", WireServer.ADDRESS + "/two");
        assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(run.err()).contains("--data and --mongodb are two places");
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void isNamedBeforeOrBehindWhatIsDoneWithPeopleAndPrograms() {
        var user = CommandLineRun.of("user", "--data", scratch, "create", "li", "--role", "ADMIN");
        assertThat(user.exit()).as(user.err()).isZero();
        var key = CommandLineRun.of("api-key", "--data", scratch, "create", "--name", "till", "--role", "POS");
        assertThat(key.exit()).as(key.err()).isZero();

        var twice = CommandLineRun.of("user", "create", "li", "--role", "ADMIN", "--data", scratch);
        assertThat(twice.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(twice.err()).contains("li");
        var both = CommandLineRun.of("user", "--data", scratch, "create", "bo", "--role", "ADMIN", "--data", scratch);
        assertThat(both.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(both.err()).contains("Name the place once");
        assertThat(CommandLineRun.of("--help").out()).contains("--data DIR but schema", "image");
    }

    @Test
    void leavesTheHalfOfACopyAlone() {
        String database = WireServer.ADDRESS + "/half";
        try (MongoStore half = store(database)) {
            half.policyProgress().replace("migration", Optional.empty(), "begun".getBytes(UTF_8));
        }
        for (List<String> command : List.of(
                List.of("verify"),
                List.of("fit", "--model", "bg-nbd"),
                List.of("accept-loss"),
                List.of("user", "create", "li", "--role", "ADMIN"),
                List.of("api-key", "create", "--name", "till", "--role", "POS"))) {
            var run = CommandLineRun.of(Stream.concat(command.stream(), Stream.of("--mongodb", database))
                    .toArray());
            assertThat(run.exit()).as(String.join(" ", command)).isEqualTo(TenureCommand.WRONG_USE);
            assertThat(run.err()).contains("was begun and not completed");
        }
    }

    /** What is gone from the end of the ledger is vouched for by the checkpoints beside it. */
    @Test
    void findsAndAcceptsTheLossOfAWholeLedger() {
        String database = WireServer.ADDRESS + "/lost";
        try (Core core = Core.open(store(database), Clock.systemUTC())) {
            core.relationship().registerCustomer().register(ADA, null, Caller.SYSTEM);
            core.audit().watch().keep();
        }
        try (MongoClient client = MongoClients.create(WireServer.ADDRESS)) {
            client.getDatabase("lost").getCollection("commits").deleteMany(Filters.empty());
        }
        var lost = CommandLineRun.of("verify", "--mongodb", database);
        assertThat(lost.exit()).isEqualTo(TenureCommand.FOUND_WRONG);
        assertThat(lost.out()).contains("records are missing").contains("on MongoDB the whole database");

        var accepted = CommandLineRun.of("accept-loss", "--mongodb", database);
        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("Set aside the checkpoint");
        try (Core core = Core.open(store(database), Clock.systemUTC())) {
            assertThat(core.ledger().head()).isZero();
        }
    }

    @Test
    void findsNothingInAnotherDatabase() {
        var run = CommandLineRun.of("verify", "--mongodb", WireServer.ADDRESS + "/mistyped");
        assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(run.err())
                .contains("Nothing is recorded")
                .contains("--mongodb")
                .hasLineCount(1);
    }

    private MongoStore store(String database) {
        return MongoStore.open(database, DataDirectory.create(scratch.resolve("node")), Clock.systemUTC());
    }
}
