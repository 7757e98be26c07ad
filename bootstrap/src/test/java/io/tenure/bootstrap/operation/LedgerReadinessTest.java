package io.tenure.bootstrap.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.sqlite.SqliteLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What is said of a ledger to those who send requests. */
class LedgerReadinessTest {

    @TempDir
    private Path directory;

    @Test
    void isNotGivenOnceTheDiskHasFailed() throws Exception {
        Path path = directory.resolve("ledger.db");
        try (SqliteLedger ledger = SqliteLedger.open(path, Clock.systemUTC())) {
            append(ledger);
            assertThat(asked(ledger, Clock.systemUTC()).getStatus()).isEqualTo(Status.UP);
            Files.delete(path.resolveSibling("ledger.db-wal"));
            assertThatThrownBy(() -> append(ledger)).isInstanceOf(OutcomeUnknown.class);

            Health health = asked(ledger, Clock.systemUTC());

            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get("refusal")).asString().contains("started again");
        }
    }

    @Test
    void tellsThatTheClockOnceRanAhead() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(400));
        try (SqliteLedger ledger = SqliteLedger.open(directory.resolve("ledger.db"), ahead)) {
            append(ledger);
            assertThat(asked(ledger, ahead).getDetails()).containsOnlyKeys("head");

            Health health = asked(ledger, Clock.systemUTC());

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails().get("clock")).asString().contains("ran ahead");
        }
    }

    private static Health asked(SqliteLedger ledger, Clock clock) {
        return new LedgerReadiness(ledger, clock).health();
    }

    private static void append(SqliteLedger ledger) {
        EventData event = new EventData("test.Happened", 1, new byte[] {'{', '}'});
        ledger.append(new Commit("stream", ledger.lastSequence("stream") + 1, List.of(event), Map.of(), List.of()));
    }
}
