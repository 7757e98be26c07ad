package io.tenure.shared.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.shared.ledger.LedgerFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LedgerTailTest {

    private final Node node = new Node(new LedgerInMemory());

    @Test
    void wakesAStreamThatWaitsAtTheEnd() {
        AtomicInteger calls = new AtomicInteger();
        try (LedgerStream stream = node.events().openStream(null)) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            assertThat(stream.hasNextAvailable()).isFalse();

            node.count("a", 1);

            await().untilAsserted(() -> assertThat(calls).hasValue(1));
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void letsAReaderWaitForTheNextEvent() throws InterruptedException {
        try (LedgerStream stream = node.events().openStream(null)) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            Thread writer = Thread.startVirtualThread(() -> node.count("a", 1));

            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Counter.Counted(1));
            writer.join();
        }
    }

    @Test
    void watchesOnlyWhileSomebodyListens() {
        LedgerStream one = node.events().openStream(null);
        LedgerStream two = node.events().openStream(null);
        assertThat(watchers()).isPositive();

        one.close();
        two.close();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(watchers()).isZero());
    }

    @Test
    void keepsNoStreamThatCouldNotBegin() {
        LedgerInMemory away = new LedgerInMemory();
        Node cut = new Node(away);
        long before = watchers();
        away.beforeHead(() -> {
            throw new LedgerFailure("No server answers");
        });
        assertThatThrownBy(() -> cut.events().openStream(null)).isInstanceOf(LedgerFailure.class);
        away.beforeHead(() -> {});

        cut.events().openStream(null).close();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(watchers()).isEqualTo(before));
    }

    private static long watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(LedgerTail.THREAD))
                .count();
    }
}
