package io.tenure.bootstrap.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ReadyInTimeTest {

    @Test
    void saysThatItIsNotReadyWhileTheDatabaseHangsAndThatItIsOnceItAnswers() {
        CountDownLatch hanging = new CountDownLatch(1);
        ReadyInTime ledger = ReadyInTime.of(
                () -> {
                    try {
                        hanging.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return Health.up().build();
                },
                new Questions(Duration.ofMillis(50)));
        for (int times = 0; times < 3; times++) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThat(ledger.health().getStatus()).isEqualTo(Status.DOWN));
        }
        hanging.countDown();

        Awaitility.await().until(() -> ledger.health().getStatus().equals(Status.UP));
    }
}
