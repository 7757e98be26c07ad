package io.tenure.shared.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;

/** A database for one test. */
public final class TestDatabase {

    private TestDatabase() {}

    /** On the server within this process. */
    public static String onWireServer() {
        return WireServer.database();
    }

    /** On the server that the environment names. */
    public static String onRealServer() {
        String server = System.getenv(RealServer.URI);
        String name = "tenure_test_" + UUID.randomUUID().toString().substring(0, 8);
        int options = server.indexOf('?');
        return options < 0
                ? server.replaceAll("/$", "") + "/" + name
                : server.substring(0, options).replaceAll("/$", "") + "/" + name + server.substring(options);
    }

    public static void drop(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase(new ConnectionString(uri).getDatabase()).drop();
        }
    }
}
