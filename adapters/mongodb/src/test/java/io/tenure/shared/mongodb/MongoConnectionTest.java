package io.tenure.shared.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoConnectionTest {

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
