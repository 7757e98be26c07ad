package io.tenure.shared.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyListenerTest {

    private static final int MANY_BATCHES = 25;

    private final Letters letters = new Letters();
    private final Erasing policy = new Erasing();
    private final PolicyListener listener = new PolicyListener(policy, letters, Duration.ofNanos(1));
    private final LedgerEventMessage message = counted();

    @ParameterizedTest
    @ValueSource(classes = {LedgerFailure.class, ViewsFailure.class})
    void laysNothingAsideHoweverLongTheDatabaseIsAway(Class<? extends RuntimeException> away) throws Exception {
        policy.failure =
                new IllegalStateException(away.getConstructor(String.class).newInstance("No server answers"));

        failsIn(MANY_BATCHES);

        assertThat(letters.kept).isEmpty();
    }

    @Test
    void laysAsideWhatWillNeverWorkThoughTheLedgerSaysSo() throws Exception {
        policy.failure = new LedgerFailure("failed", new LastingFailure("This version knows no such event"));

        hear();

        assertThat(letters.kept).containsOnlyKeys(1L);
    }

    @Test
    void laysAsideWhatLosesItsRaceInManyBatches() throws Exception {
        policy.failure = new StreamConflict("a", 1, 2);
        failsIn(19);
        assertThat(letters.kept).isEmpty();

        hear();

        assertThat(letters.find("erasing", 1)).map(DeadLetter::attempts).contains(100);
    }

    @Test
    void takesBackALetterThatNobodyAnsweredForOnceItHasReacted() throws Exception {
        policy.failure = new IllegalStateException("Not now");
        letters.silent = true;
        failsIn(1);
        assertThat(letters.kept).isNotEmpty();
        letters.silent = false;
        policy.failure = null;

        hear();

        assertThat(letters.kept).isEmpty();
    }

    @Test
    void doesNotPutALetterBackThatAnotherAttemptHasDoneAwayWith() {
        policy.failure = new IllegalStateException("Not twice");

        assertThat(listener.succeeds(message.recorded(), 6)).isFalse();

        assertThat(letters.kept).isEmpty();
    }

    private void failsIn(int batches) {
        for (int batch = 0; batch < batches; batch++) {
            assertThatThrownBy(this::hear).isInstanceOf(RuntimeException.class);
        }
    }

    private void hear() throws InterruptedException {
        listener.handle(message, Segment.ROOT_SEGMENT);
    }

    private static LedgerEventMessage counted() {
        Node node = new Node(new LedgerInMemory());
        node.count("a", 1);
        return node.events().engine().events().of("a", 0).findFirst().orElseThrow();
    }

    private static final class Erasing implements Policy {

        private @Nullable RuntimeException failure;

        @Override
        public String name() {
            return "erasing";
        }

        @Override
        public Beginning beginsAt() {
            return Beginning.NEXT_EVENT;
        }

        @Override
        public void on(RecordedEvent event) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Letters of one policy; while it is silent it keeps them and says that it cannot. */
    private static final class Letters implements DeadLetters {

        private final Map<Long, DeadLetter> kept = new HashMap<>();
        private boolean silent;

        @Override
        public void put(DeadLetter letter) {
            kept.put(letter.position(), letter);
            if (silent) {
                throw new LedgerFailure("No answer");
            }
        }

        @Override
        public boolean replace(DeadLetter letter) {
            return kept.replace(letter.position(), letter) != null;
        }

        @Override
        public Optional<DeadLetter> find(String policy, long position) {
            return Optional.ofNullable(kept.get(position));
        }

        @Override
        public List<DeadLetter> list(long afterPosition, int limit) {
            return List.copyOf(kept.values());
        }

        @Override
        public void remove(String policy, long position) {
            kept.remove(position);
        }
    }
}
