package io.tenure.shared.axon;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.shared.axon.Counter.Counted;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.policies.PolicyProgress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AxonPoliciesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final Node node = new Node(ledger);
    private final Desk desk = new Desk();
    private final Alarm alarm = new Alarm();
    private AxonPolicies policies = policies();

    private AxonPolicies policies() {
        return new AxonPolicies(node.events(), List.of(alarm), desk, desk, Duration.ofMillis(1), Duties.ALONE);
    }

    @BeforeEach
    void start() {
        policies.start();
        await().atMost(SOON).until(() -> desk.find("alarm").isPresent());
    }

    @AfterEach
    void close() {
        policies.close();
    }

    @Test
    void reactsToEveryEventOnce() {
        IntStream.range(0, 2_000).forEach(step -> node.count("a", 1));

        heardUpTo(2_000);
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        node.count("a", 5);
        heardUpTo(5);
        restart();
        node.count("a", 5);

        heardUpTo(10);
    }

    @Test
    void hearsWhatHappenedWhileItWasDown() {
        node.count("a", 1);
        heardUpTo(1);
        policies.close();
        node.count("a", 4);
        policies = policies();
        policies.start();

        heardUpTo(5);
    }

    @Test
    void doesNotHearWhatHappenedBeforeItExisted() {
        node.count("a", 3);
        heardUpTo(3);
        desk.progress.clear();
        alarm.heard.clear();
        restart();
        await().atMost(SOON).until(() -> desk.find("alarm").isPresent());
        node.count("a", 1);

        await().atMost(SOON).untilAsserted(() -> assertThat(alarm.heard)
                .extracting(RecordedEvent::position)
                .containsExactly(4L));
    }

    @Test
    void hearsEverythingFromTheFirstEventOnWhenTheLedgerOwesIt() {
        node.count("a", 3);
        heardUpTo(3);
        desk.progress.clear();
        alarm.heard.clear();
        alarm.beginning = Beginning.FIRST_EVENT;
        restart();

        heardUpTo(3);
    }

    @Test
    void hearsWhatHappensTheMomentItHasStarted() {
        policies.close();
        desk.progress.clear();
        policies = policies();
        policies.start();
        node.count("a", 1);

        heardUpTo(1);
    }

    @Test
    void triesAgainWhenItFails() {
        alarm.failures = 3;
        node.count("a", 1);

        heardUpTo(1);
        assertThat(desk.letters).isEmpty();
    }

    @Test
    void laysAnEventAsideThatFailsAgainAndAgainAndGoesOn() {
        alarm.failures = 5;
        node.count("a", 2);

        await().atMost(SOON).untilAsserted(() -> assertThat(alarm.heard)
                .extracting(RecordedEvent::position)
                .containsExactly(2L));
        assertThat(desk.find("alarm", 1)).hasValueSatisfying(letter -> {
            assertThat(letter.stream()).isEqualTo("a");
            assertThat(letter.attempts()).isEqualTo(5);
            assertThat(letter.error()).contains("Not now");
        });
    }

    @Test
    void laysNothingAsideWhileTheStoreIsAwayAndReactsOnceItIsBack() {
        alarm.failures = 12;
        alarm.failure = new IllegalStateException(new LedgerFailure("No server answers"));
        node.count("a", 2);

        await().atMost(SOON).until(() -> policies.fails("alarm"));
        heardUpTo(2);
        assertThat(alarm.failures).isZero();
        await().atMost(SOON).until(() -> !policies.fails("alarm"));
        assertThat(desk.letters).isEmpty();
    }

    @Test
    void reactsToADeadLetterWhenAskedTo() {
        alarm.failures = 6;
        node.count("a", 2);
        await().atMost(SOON).until(() -> desk.find("alarm", 1).isPresent() && alarm.heard.size() == 1);

        assertThat(policies.retry("alarm", 1)).isTrue();

        assertThat(alarm.heard).extracting(RecordedEvent::position).containsExactly(2L, 1L);
        assertThat(desk.letters).isEmpty();
        assertThat(policies.retry("alarm", 1)).isFalse();
    }

    @Test
    void countsTheAttemptsOfADeadLetter() {
        alarm.failures = 5;
        node.count("a", 1);
        await().atMost(SOON).until(() -> desk.find("alarm", 1).isPresent());
        alarm.failures = 1;

        assertThat(policies.retry("alarm", 1)).isFalse();

        assertThat(desk.find("alarm", 1)).map(DeadLetter::attempts).contains(6);
    }

    @Test
    void hearsStreamsSideBySideWhereThePolicyAllowsItAndEachInItsOrder() {
        policies.close();
        Meeting meeting = new Meeting();
        policies = new AxonPolicies(node.events(), List.of(meeting), desk, desk, Duration.ofMillis(1), Duties.ALONE);
        node.count("a", 3);
        node.count("b", 3);
        policies.start();

        for (String stream : List.of("a", "b")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(meeting.heard.get(stream)).containsExactly(0L, 1L, 2L));
        }
        assertThat(desk.letters).isEmpty();
    }

    private void restart() {
        policies.close();
        policies = policies();
        policies.start();
    }

    private void heardUpTo(long position) {
        await().atMost(SOON).untilAsserted(() -> assertThat(alarm.heard)
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(rangeClosed(1, position).boxed().toList()));
    }

    /** Hears every count, and fails as often as it is told to. */
    private static final class Alarm implements Policy {

        private final Queue<RecordedEvent> heard = new ConcurrentLinkedQueue<>();
        private volatile int failures;
        private volatile RuntimeException failure = new IllegalStateException("Not now");
        private volatile Beginning beginning = Beginning.NEXT_EVENT;

        @Override
        public String name() {
            return "alarm";
        }

        @Override
        public Beginning beginsAt() {
            return beginning;
        }

        @Override
        public boolean listensTo(Class<?> event) {
            return event == Counted.class;
        }

        @Override
        public synchronized void on(RecordedEvent event) {
            if (failures > 0) {
                failures--;
                throw failure;
            }
            heard.add(event);
        }
    }

    /** Takes the first event of a stream only together with that of another. */
    private static final class Meeting implements Policy {

        private final CyclicBarrier together = new CyclicBarrier(2);
        private final Map<String, Queue<Long>> heard = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return "meeting";
        }

        @Override
        public Beginning beginsAt() {
            return Beginning.FIRST_EVENT;
        }

        @Override
        public boolean hearsStreamsApart() {
            return true;
        }

        @Override
        public void on(RecordedEvent event) {
            if (event.sequence() == 0) {
                meet();
            }
            heard.computeIfAbsent(event.stream(), stream -> new ConcurrentLinkedQueue<>())
                    .add(event.sequence());
        }

        private void meet() {
            try {
                together.await(SOON.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                throw new IllegalStateException(alone);
            }
        }
    }

    /** Progress and dead letters as long as the test lasts. */
    private static final class Desk implements PolicyProgress, DeadLetters {

        private final Map<String, byte[]> progress = new ConcurrentHashMap<>();
        private final Map<String, DeadLetter> letters = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> find(String policy) {
            return Optional.ofNullable(progress.get(policy));
        }

        @Override
        public Map<String, byte[]> all() {
            return progress;
        }

        @Override
        public boolean replace(String policy, Optional<byte[]> before, byte[] after) {
            return before.map(
                            known -> Arrays.equals(progress.get(policy), known) && progress.put(policy, after) != null)
                    .orElseGet(() -> progress.putIfAbsent(policy, after) == null);
        }

        @Override
        public void forget(String policy) {
            progress.remove(policy);
        }

        @Override
        public void put(DeadLetter letter) {
            letters.put(letter.policy() + letter.position(), letter);
        }

        @Override
        public boolean replace(DeadLetter letter) {
            return letters.replace(letter.policy() + letter.position(), letter) != null;
        }

        @Override
        public Optional<DeadLetter> find(String policy, long position) {
            return Optional.ofNullable(letters.get(policy + position));
        }

        @Override
        public List<DeadLetter> list(long afterPosition, int limit) {
            return List.copyOf(letters.values());
        }

        @Override
        public void remove(String policy, long position) {
            letters.remove(policy + position);
        }
    }
}
