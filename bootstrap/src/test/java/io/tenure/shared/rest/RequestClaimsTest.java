package io.tenure.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.requests.GivenAnswer;
import io.tenure.shared.requests.KeptAnswer;
import io.tenure.shared.requests.KeptAnswers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RequestClaimsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LIFE = Duration.ofMillis(400);

    private final Marks marks = new Marks();
    private final RequestClaims one = node();
    private final RequestClaims other = node();

    private RequestClaims node() {
        return new RequestClaims(marks, InstantSource.system(), PATIENCE, LIFE, LIFE.dividedBy(8));
    }

    @Test
    void letsTheNextPassOnceTheFirstHasEnded() {
        RequestClaims.Claim first = one.attempt("shop", "k1").claim().orElseThrow();
        RequestClaims.Attempt next = other.attempt("shop", "k1");
        assertThat(next.claim()).isEmpty();
        assertThat(other.attempt("shop", "k2").claim()).isPresent();

        first.end(false);

        assertThat(passes(next)).isTrue();
    }

    @Test
    void takesOverFromANodeThatIsGone() {
        marks.claim("shop", "k1", Optional.empty(), "of a node that was killed", Instant.now());
        RequestClaims.Attempt next = other.attempt("shop", "k1");
        long begun = System.nanoTime();

        assertThat(passes(next)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(LIFE);
    }

    @Test
    void waitsForOneThatShowsLifeHoweverLongItTakes() {
        RequestClaims.Claim first = one.attempt("shop", "k1").claim().orElseThrow();
        RequestClaims.Attempt next = new RequestClaims(marks, InstantSource.system(), LIFE.multipliedBy(4), LIFE, LIFE)
                .attempt("shop", "k1");

        assertThat(passes(next)).isFalse();
        first.end(true);
    }

    private static boolean passes(RequestClaims.Attempt attempt) {
        while (attempt.claim().isEmpty()) {
            if (!attempt.waits()) {
                return false;
            }
        }
        return true;
    }

    /** Claims of one caller, and no answers. */
    private static final class Marks implements KeptAnswers {

        private final Map<String, String> byKey = new ConcurrentHashMap<>();

        @Override
        public boolean claim(String caller, String key, Optional<String> before, String mark, Instant at) {
            return before.map(known -> byKey.replace(key, known, mark))
                    .orElseGet(() -> byKey.putIfAbsent(key, mark) == null);
        }

        @Override
        public Optional<String> claimed(String caller, String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        @Override
        public void release(String caller, String key, String mark) {
            byKey.remove(key, mark);
        }

        @Override
        public Optional<KeptAnswer> find(String caller, String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String caller, String key, KeptAnswer answer, Instant forgetBefore) {
            byKey.remove(key);
        }

        @Override
        public void forEach(Consumer<GivenAnswer> reader) {
            // none is kept
        }
    }
}
