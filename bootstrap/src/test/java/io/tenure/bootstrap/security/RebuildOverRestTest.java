package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.TrustedProxies;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildOverRestTest {

    @TempDir
    private Path directory;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(directory, TrustedProxies.NONE);
        server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Ada\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findsTheViewsEqualWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService writers = Executors.newFixedThreadPool(1)) {
            Future<?> writer = writers.submit(() -> {
                while (!enough.get()) {
                    server.post("/api/v1/customers", "{\"kind\":\"PERSON\",\"name\":\"Grace\"}", Role.ADMIN)
                            .requireStatus(201);
                }
            });
            Answer first = report(start(Role.ADMIN));
            Answer second = report(start(Role.ADMIN));
            enough.set(true);
            writer.get();

            assertThat(first.at("/state")).isEqualTo("EQUAL");
            assertThat(second.at("/state")).isEqualTo("EQUAL");
        }
        String last = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Linus\"}");
        assertThat(server.get("/api/v1/customers/" + last, Role.ADMIN).at("/name"))
                .isEqualTo("Linus");
        assertThat(report(start(Role.ADMIN)).at("/state")).isEqualTo("EQUAL");
    }

    @Test
    void namesWhatWasWrongAndPutsItRight() throws SQLException {
        String id = server.newCustomer("{\"kind\":\"PERSON\",\"name\":\"Barbara\"}");
        forge("UPDATE %s SET doc = replace(doc, 'Barbara', 'Forged') WHERE doc LIKE '%%Barbara%%'");
        assertThat(server.get("/api/v1/customers/" + id, Role.ADMIN).at("/name"))
                .isEqualTo("Forged");

        Answer report = report(start(Role.ADMIN));

        assertThat(report.at("/state")).isEqualTo("REPAIRED");
        assertThat(report.body()).contains(id + " differs");
        assertThat(server.get("/api/v1/customers/" + id, Role.ADMIN).at("/name"))
                .isEqualTo("Barbara");
        assertThat(server.get("/api/v1/views/rebuilds", Role.AUDITOR).at("/0/state"))
                .isEqualTo("REPAIRED");
    }

    @Test
    void isForAdministrators() {
        assertThat(start(Role.AUDITOR).status()).isEqualTo(403);
        assertThat(server.get("/api/v1/views/rebuilds/none", Role.AUDITOR).code())
                .isEqualTo("audit.unknown-rebuild");
    }

    private Answer start(Role role) {
        return server.post("/api/v1/views/rebuilds", "", role);
    }

    private Answer report(Answer started) {
        assertThat(started.status()).isIn(201, 202);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> server.get(started.header("Location"), Role.AUDITOR), run -> !run.at("/state")
                        .equals("RUNNING"));
    }

    /** Changes the documents of customers behind the server's back. */
    private void forge(String update) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("views.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            String table;
            try (var tables = statement.executeQuery(
                    "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
                            + " AND c.name = 'doc' AND m.name LIKE '%customer%' AND m.name NOT LIKE '%words%'")) {
                tables.next();
                table = tables.getString(1);
            }
            assertThat(statement.executeUpdate(update.formatted(table))).isEqualTo(1);
        }
    }
}
