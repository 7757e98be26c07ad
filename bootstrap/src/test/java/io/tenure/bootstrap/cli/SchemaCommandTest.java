package io.tenure.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tenure.bootstrap.WireServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
