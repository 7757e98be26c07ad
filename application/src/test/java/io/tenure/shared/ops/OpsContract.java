package io.tenure.shared.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.requests.GivenAnswer;
import io.tenure.shared.requests.KeptAnswer;
import io.tenure.shared.requests.KeptAnswers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an installation remembers beside ledger, keys and views, whatever keeps it: subclass it and say what does. */
public abstract class OpsContract {

    protected static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** All that is remembered. */
    public record Ops(
            PolicyProgress progress, DeadLetters letters, KeptAnswers answers, Function<String, DueCustomers> due) {}

    private Ops ops;

    /** Opens what this test remembers: empty at first, the same again after it was closed. */
    protected abstract Ops open();

    protected abstract void close();

    @BeforeEach
    void openOps() {
        ops = open();
    }

    @AfterEach
    void closeOps() {
        close();
    }

    private void reopen() {
        close();
        ops = open();
    }

    @Test
    void remembersHowFarAPolicyHasReacted() {
        byte[] first = {1};
        byte[] second = {2, 3};
        assertThat(ops.progress().replace("erasure", Optional.empty(), first)).isTrue();
        assertThat(ops.progress().replace("erasure", Optional.of(first), second))
                .isTrue();
        assertThat(ops.progress().replace("erasure", Optional.of(first), new byte[] {4}))
                .isFalse();
        assertThat(ops.progress().replace("erasure", Optional.empty(), new byte[] {4}))
                .isFalse();
        reopen();
        assertThat(ops.progress().find("erasure")).contains(new byte[] {2, 3});
        assertThat(ops.progress().find("another")).isEmpty();
    }

    @Test
    void keepsDeadLettersUntilTheyAreRemoved() {
        DeadLetters letters = ops.letters();
        letters.put(new DeadLetter("erasure", 7, "c1", 0, "first", 1, NOON));
        letters.put(new DeadLetter("erasure", 7, "c1", 0, "second", 2, NOON));
        letters.put(new DeadLetter("welcome", 9, "c2", 4, "other", 1, NOON));

        assertThat(letters.list(0, 10)).extracting(DeadLetter::error).containsExactly("second", "other");
        assertThat(letters.list(7, 10)).extracting(DeadLetter::error).containsExactly("other");
        letters.remove("erasure", 7);
        assertThat(letters.find("erasure", 7)).isEmpty();
        assertThat(letters.find("welcome", 9)).contains(new DeadLetter("welcome", 9, "c2", 4, "other", 1, NOON));
    }

    @Test
    void replacesADeadLetterOnlyWhileItLiesThere() {
        DeadLetters letters = ops.letters();
        letters.put(new DeadLetter("erasure", 7, "c1", 0, "first", 1, NOON));
        DeadLetter again = new DeadLetter("erasure", 7, "c1", 0, "second", 2, NOON.plusSeconds(1));

        assertThat(letters.replace(again)).isTrue();
        assertThat(letters.list(0, 10)).containsExactly(again);
        assertThat(letters.replace(new DeadLetter("welcome", 7, "c1", 0, "other", 1, NOON)))
                .isFalse();
        letters.remove("erasure", 7);
        assertThat(letters.replace(again)).isFalse();
        assertThat(letters.list(0, 10)).isEmpty();
    }

    @Test
    void forgetsHowFarOneHasComeThatIsGone() {
        byte[] first = {1};
        ops.progress().replace("webhook:1", Optional.empty(), first);
        ops.progress().forget("webhook:1");
        ops.progress().forget("webhook:2");

        assertThat(ops.progress().all()).isEmpty();
        assertThat(ops.progress().replace("webhook:1", Optional.of(first), new byte[] {2}))
                .isFalse();
    }

    @Test
    void keepsAnswersAndForgetsOldOnes() {
        KeptAnswer first = new KeptAnswer("r1", 201, Map.of("Location", "/a: b", "ETag", "\"1\""), "{}", NOON);
        KeptAnswer secret = new KeptAnswer("r2", 201, Map.of(), null, NOON.plusSeconds(60));
        ops.answers().keep("shop", "k1", "a", first, NOON.minusSeconds(60));
        ops.answers().keep("shop", "k2", "b", secret, NOON.minusSeconds(60));
        reopen();
        assertThat(ops.answers().find("shop", "k1")).contains(first);
        assertThat(ops.answers().find("shop", "k2")).contains(secret);
        assertThat(ops.answers().find("other", "k1")).isEmpty();

        KeptAnswer later = new KeptAnswer("r3", 200, Map.of(), "", NOON.plusSeconds(120));
        ops.answers().keep("shop", "k3", "c", later, NOON.plusSeconds(1));
        assertThat(ops.answers().find("shop", "k1")).isEmpty();
        assertThat(ops.answers().find("shop", "k2")).contains(secret);
        ops.answers().keep("shop", "k2", "d", later, NOON.plusSeconds(61));
        assertThat(ops.answers().find("shop", "k2")).contains(later);

        ops.answers().forget(NOON.plusSeconds(121));
        assertThat(ops.answers().find("shop", "k3")).isEmpty();
    }

    @Test
    void letsOneCarryOutARequestUntilItsAnswerIsKept() {
        KeptAnswers answers = ops.answers();
        assertThat(answers.claim("shop", "k1", Optional.empty(), "a", NOON)).isTrue();
        assertThat(answers.claim("shop", "k1", Optional.empty(), "b", NOON)).isFalse();
        assertThat(answers.claim("till", "k1", Optional.empty(), "c", NOON)).isTrue();
        assertThat(answers.claimed("shop", "k1")).contains("a");
        assertThat(answers.find("shop", "k1")).isEmpty();

        KeptAnswer answer = new KeptAnswer("r1", 201, Map.of(), "{}", NOON);
        assertThat(answers.keep("shop", "k1", "a", answer, NOON.minusSeconds(60)))
                .isTrue();
        assertThat(answers.claimed("shop", "k1")).isEmpty();
        assertThat(answers.claim("shop", "k1", Optional.of("a"), "d", NOON)).isFalse();
        assertThat(answers.claim("shop", "k1", Optional.empty(), "d", NOON)).isFalse();
        assertThat(answers.find("shop", "k1")).contains(answer);
        List<GivenAnswer> given = new ArrayList<>();
        answers.forEach(given::add);
        assertThat(given).containsExactly(new GivenAnswer("shop", "k1", answer));
    }

    @Test
    void handsAClaimOnAndGivesItUp() {
        KeptAnswers answers = ops.answers();
        answers.claim("shop", "k1", Optional.empty(), "a", NOON);
        assertThat(answers.claim("shop", "k1", Optional.of("a"), "b", NOON)).isTrue();
        assertThat(answers.claim("shop", "k1", Optional.of("a"), "c", NOON)).isFalse();

        answers.release("shop", "k1", "a");
        assertThat(answers.claimed("shop", "k1")).contains("b");
        answers.release("shop", "k1", "b");
        assertThat(answers.claimed("shop", "k1")).isEmpty();
        assertThat(answers.claim("shop", "k1", Optional.empty(), "d", NOON)).isTrue();
    }

    @Test
    void keepsTheAnswerOfWhoeverHasTheClaimAlone() {
        KeptAnswers answers = ops.answers();
        KeptAnswer late = new KeptAnswer("r1", 200, Map.of(), "late", NOON);
        KeptAnswer first = new KeptAnswer("r1", 201, Map.of(), "first", NOON.plusSeconds(1));
        answers.claim("shop", "k1", Optional.empty(), "a", NOON);
        answers.claim("shop", "k1", Optional.of("a"), "b", NOON);

        assertThat(answers.keep("shop", "k1", "a", late, NOON.minusSeconds(60))).isFalse();
        assertThat(answers.claimed("shop", "k1")).contains("b");
        assertThat(answers.keep("shop", "k1", "b", first, NOON.minusSeconds(60)))
                .isTrue();
        assertThat(answers.keep("shop", "k1", "a", late, NOON.minusSeconds(60))).isFalse();
        assertThat(answers.find("shop", "k1")).contains(first);
    }

    @Test
    void takesTheSameOnceMoreWhoseAnswerWasLost() {
        KeptAnswers answers = ops.answers();
        KeptAnswer answer = new KeptAnswer("r1", 201, Map.of("ETag", "1"), "{}", NOON);
        for (int times = 0; times < 2; times++) {
            assertThat(answers.claim("shop", "k1", Optional.empty(), "a", NOON)).isTrue();
        }
        for (int times = 0; times < 2; times++) {
            assertThat(answers.claim("shop", "k1", Optional.of("a"), "b", NOON)).isTrue();
        }
        for (int times = 0; times < 2; times++) {
            assertThat(answers.keep("shop", "k1", "b", answer, NOON.minusSeconds(60)))
                    .isTrue();
        }
        assertThat(answers.find("shop", "k1")).contains(answer);
    }

    @Test
    void keepsAnAnswerWhoseClaimIsGoneAndNobodyElseHas() {
        KeptAnswers answers = ops.answers();
        KeptAnswer answer = new KeptAnswer("r1", 201, Map.of(), "{}", NOON);
        answers.claim("shop", "k1", Optional.empty(), "a", NOON);
        answers.release("shop", "k1", "a");

        assertThat(answers.keep("shop", "k1", "a", answer, NOON.minusSeconds(60)))
                .isTrue();
        assertThat(answers.find("shop", "k1")).contains(answer);
    }

    @Test
    void forgetsNoClaimTogetherWithOldAnswers() {
        KeptAnswers answers = ops.answers();
        answers.claim("shop", "k1", Optional.empty(), "a", NOON);
        answers.keep("shop", "k2", "b", new KeptAnswer("r2", 201, Map.of(), "{}", NOON), NOON.minusSeconds(60));

        assertThat(answers.claimed("shop", "k1")).contains("a");
    }

    @Test
    void claimsAKeyAnewWhoseAnswerCountsNoMore() {
        KeptAnswers answers = ops.answers();
        answers.keep("shop", "k1", "z", new KeptAnswer("r1", 201, Map.of(), "{}", NOON), NOON);
        Instant later = NOON.plus(KeptAnswers.RETENTION).plusMillis(1);

        assertThat(answers.claim("shop", "k1", Optional.empty(), "a", later.minusMillis(1)))
                .isFalse();
        assertThat(answers.claim("shop", "k1", Optional.empty(), "a", later)).isTrue();
        assertThat(answers.claimed("shop", "k1")).contains("a");
    }

    @Test
    void writesAllOfManyThatComeAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PolicyProgress progress = ops.progress();
            List<Future<?>> writes = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(n ->
                            threads.submit(() -> progress.replace("policy-" + n, Optional.empty(), new byte[] {1})))
                    .toList();
            for (Future<?> write : writes) {
                write.get();
            }
            assertThat(IntStream.range(0, 200)
                            .filter(n -> progress.find("policy-" + n).isPresent()))
                    .hasSize(200);
        }
    }

    @Test
    void namesThoseWhoAreDueTheLongestOverdueFirst() {
        DueCustomers due = ops.due().apply("lifecycle");
        due.set(Map.of(
                "b", Optional.of(NOON.minusSeconds(60)),
                "a", Optional.of(NOON),
                "c", Optional.of(NOON.plusMillis(1))));

        assertThat(due.due(NOON, 10)).containsExactly("b", "a");
        assertThat(due.due(NOON, 1)).containsExactly("b");
        assertThat(ops.due().apply("another").due(NOON, 10)).isEmpty();
    }

    @Test
    void keepsTheLatestWordOnEachAcrossARestart() {
        DueCustomers due = ops.due().apply("lifecycle");
        due.set(Map.of("a", Optional.of(NOON), "b", Optional.of(NOON)));
        due.set(Map.of("a", Optional.of(NOON.plusSeconds(60)), "b", Optional.empty()));
        reopen();
        assertThat(ops.due().apply("lifecycle").due(NOON, 10)).isEmpty();
        assertThat(ops.due().apply("lifecycle").due(NOON.plusSeconds(60), 10)).containsExactly("a");
    }

    @Test
    void showsAllOfItToWhoeverCarriesItAway() {
        ops.progress().replace("erasure", Optional.empty(), new byte[] {1});
        ops.progress().replace("welcome", Optional.empty(), new byte[] {2});
        KeptAnswer answer = new KeptAnswer("r1", 201, Map.of("ETag", "1"), "{}", NOON);
        ops.answers().keep("a/b", "c/d", "a", answer, NOON);
        ops.due().apply("lifecycle").set(Map.of("b", Optional.of(NOON), "a", Optional.of(NOON.plusMillis(1))));
        ops.due().apply("lifecycles").set(Map.of("c", Optional.of(NOON)));
        reopen();

        assertThat(ops.progress().all()).containsOnlyKeys("erasure", "welcome").containsEntry("welcome", new byte[] {2
        });
        List<GivenAnswer> given = new ArrayList<>();
        ops.answers().forEach(given::add);
        assertThat(given).containsExactly(new GivenAnswer("a/b", "c/d", answer));
        ops.answers().forget("a/b", "c");
        assertThat(ops.answers().find("a/b", "c/d")).isPresent();
        ops.answers().forget("a/b", "c/d");
        assertThat(ops.answers().find("a/b", "c/d")).isEmpty();
        DueCustomers due = ops.due().apply("lifecycle");
        assertThat(due.list("", 1)).isEqualTo(Map.of("a", NOON.plusMillis(1)));
        assertThat(due.list("a", 10)).isEqualTo(Map.of("b", NOON));
    }
}
