package io.tenure.shared.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MongoConnectionTest {

    /** On the server of the tests nothing would be seen of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"mongodb://a/x", "mongodb://a/x?w=1&journal=false&readConcernLevel=local&retryWrites=false"})
    void acknowledgesWhatMostServersHaveOnDiskWhateverTheStringSays(String uri) {
        MongoClientSettings settings = MongoConnection.settings(MongoConnection.parsed(uri), 1);

        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
        assertThat(settings.getRetryWrites()).isTrue();
        assertThat(settings.getRetryReads()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://a:1/x, mongodb://a:1/x-1",
        "'mongodb://a,b/x?replicaSet=rs0', 'mongodb://a,b/x-1?replicaSet=rs0'",
        "mongodb://u:p%40@a/x, mongodb://u:p%40@a/x-1?authSource=x",
        "mongodb://u:p@a/x?w=1, mongodb://u:p@a/x-1?w=1&authSource=x",
        "mongodb://u:p@a/x?AuthSource=admin, mongodb://u:p@a/x-1?AuthSource=admin",
        "mongodb://u@a/x?authMechanism=MONGODB-X509, mongodb://u@a/x-1?authMechanism=MONGODB-X509&authSource=$external",
    })
    void namesADatabaseBesideForTheSameUser(String uri, String beside) {
        assertThat(MongoConnection.beside(uri, "-1")).isEqualTo(beside);
        assertThat(MongoConnection.parsed(beside).getCredential())
                .isEqualTo(MongoConnection.parsed(uri).getCredential());
    }
}
