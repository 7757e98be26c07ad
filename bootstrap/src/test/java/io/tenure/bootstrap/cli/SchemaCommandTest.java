package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCommandTest {

    private static final MongoServer MONGO = new MongoServer(new MemoryBackend());

    private static String address = "";

    @BeforeAll
    static void start() {
        address = MONGO.bindAndGetConnectionString();
    }

    @AfterAll
    static void stop() {
        MONGO.shutdown();
    }

    @Test
    void makesWhatIsMissingAndTheSecondTimeNothing() {
        assertThat(CommandLineRun.of("schema", "--mongodb", address + "/tenure").exit())
                .isZero();
        List<String> made = collections();
        assertThat(CommandLineRun.of("schema", "--mongodb", address + "/tenure").exit())
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

    @Test
    void wantsADatabaseNamed() {
        var run = CommandLineRun.of("schema");
        assertThat(run.exit()).isEqualTo(TenureCommand.WRONG_USE);
        assertThat(run.err()).contains("--mongodb").contains("TENURE_MONGODB_URI");
    }

    private static List<String> collections() {
        try (MongoClient client = MongoClients.create(address)) {
            return client.getDatabase("tenure").listCollectionNames().into(new ArrayList<>()).stream()
                    .sorted()
                    .toList();
        }
    }
}
