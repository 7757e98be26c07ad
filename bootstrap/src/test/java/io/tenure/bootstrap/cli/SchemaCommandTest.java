package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.tenure.bootstrap.WireServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCommandTest {

    @Test
    void makesWhatIsMissingAndTheSecondTimeNothing() {
        assertThat(CommandLineRun.of("schema", "--mongodb", WireServer.ADDRESS + "/tenure")
                        .exit())
                .isZero();
        List<String> made = collections();
        assertThat(CommandLineRun.of("schema", "--mongodb", WireServer.ADDRESS + "/tenure")
                        .exit())
                .isZero();
        assertThat(made).isNotEmpty();
        assertThat(collections()).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost/tenure, no connection string",
        "mongodb://localhost, names no database",
        "mongodb://tenure:open-sesame@127.0.0.1:1/x?serverSelectionTimeoutMS=50, 127.0.0.1:1"
    })
    void saysWhatIsWrongWithTheDatabaseNamed(String uri, String said) {
        var run = CommandLineRun.of("schema", "--mongodb", uri);
        assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(run.err()).contains(said).doesNotContain("sesame").hasLineCount(1);
    }

    /** As a mongod answers that was started without --replSet. */
    @Test
    void refusesAServerThatIsNoReplicaSetAsAllCommandsDo(@TempDir Path directory) {
        MongoServer alone = new MongoServer(new MemoryBackend() {
            @Override
            public Document handleCommand(Channel channel, String database, String command, Document query) {
                if (query.get("readConcern") instanceof Document concern
                        && "linearizable".equals(concern.get("level"))) {
                    return new Document("ok", 0)
                            .append("code", 123)
                            .append("codeName", "NotAReplicaSet")
                            .append("errmsg", "node needs to be a replica set member to use read concern");
                }
                return super.handleCommand(channel, database, command, query);
            }
        });
        try {
            String uri = alone.bindAndGetConnectionString() + "/tenure";
            for (List<Object> command : List.<List<Object>>of(
                    List.of("schema", "--mongodb", uri),
                    List.of("migrate", "--from", uri, "--to", directory.resolve("to")),
                    List.of("serve", "--data", directory.resolve("node"), "--mongodb", uri),
                    List.of("verify", "--mongodb", uri))) {
                var run = CommandLineRun.of(command.toArray());
                assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
                assertThat(run.err().lines().toList().getLast())
                        .contains("no member of a replica set")
                        .contains("--replSet");
            }
        } finally {
            alone.shutdownNow();
        }
    }

    @Test
    void wantsADatabaseNamed() {
        var run = CommandLineRun.of("schema");
        assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(run.err()).contains("--mongodb").contains("TENURE_MONGODB_URI");
    }

    private static List<String> collections() {
        try (MongoClient client = MongoClients.create(WireServer.ADDRESS)) {
            return client.getDatabase("tenure").listCollectionNames().into(new ArrayList<>()).stream()
                    .sorted()
                    .toList();
        }
    }
}
