package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.MongoStore;
import io.tenure.bootstrap.WireServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
        }
        var verified = CommandLineRun.of("verify", "--mongodb", database);
        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("The ledger is intact: ").contains(" with 7 events");
        var fitted = CommandLineRun.of("fit", "--model", "bg-nbd", "--json", "--mongodb", database);
        assertThat(fitted.exit()).as(fitted.err()).isZero();
        assertThat(fitted.out()).contains("\"customers\" : 2");

        try (MongoClient client = MongoClients.create(WireServer.ADDRESS)) {
            client.getDatabase("places")
                    .getCollection("commits")
                    .updateOne(Filters.eq(7L), Updates.set("metadata.actor", "nobody"));
        }
        var altered = CommandLineRun.of("verify", "--mongodb", database);
        assertThat(altered.exit()).isEqualTo(TenureCommand.FOUND_WRONG);
        assertThat(altered.out()).contains("broken at position 7");
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
