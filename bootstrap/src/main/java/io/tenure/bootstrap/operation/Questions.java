package io.tenure.bootstrap.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What measures ask the databases: all of it at once, once for all measures that are read together, and none of it
 * waited for for long. A database that is away must not keep from those who watch what is known without it.
 */
final class Questions {

    private static final Duration TOGETHER = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** A scrape that meets questions without an answer is to wait for them once. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final List<Question<?>> all = new ArrayList<>();
    private final Executor threads = task -> Thread.ofVirtual().name("measures").start(task);
    private final Duration limit;
    private long askedAt = System.nanoTime() - ROUND.toNanos();

    Questions() {
        this(LIMIT);
    }

    /** @param limit how long an answer is waited for */
    Questions(Duration limit) {
        this.limit = limit;
    }

    /** What one may ask for. */
    interface Answer<T> {

        /**
         * What was answered.
         *
         * @throws IllegalStateException when the question failed, or has no answer in time
         */
        T get();
    }

    private static final class Question<T> {
        private final Supplier<T> asks;
        private @Nullable CompletableFuture<T> answer;

        private Question(Supplier<T> asks) {
            this.asks = asks;
        }

        private boolean isOpen() {
            return answer != null && !answer.isDone();
        }

        private CompletableFuture<T> ask(Executor threads) {
            CompletableFuture<T> asked = CompletableFuture.supplyAsync(asks, threads);
            answer = asked;
            return asked;
        }
    }

    /** Adds a question to those that are asked together. */
    synchronized <T> Answer<T> of(Supplier<T> asks) {
        Question<T> question = new Question<>(asks);
        all.add(question);
        return () -> await(asked(question));
    }

    private synchronized <T> CompletableFuture<T> asked(Question<T> question) {
        long since = System.nanoTime() - askedAt;
        if (since > ROUND.toNanos()
                || (since > TOGETHER.toNanos() && all.stream().noneMatch(Question::isOpen))) {
            askedAt = System.nanoTime();
            // One that still waits for an answer is not asked anew, so that questions do not pile up.
            for (Question<?> each : all) {
                if (!each.isOpen()) {
                    var _ = each.ask(threads);
                }
            }
        }
        CompletableFuture<T> answer = question.answer;
        return answer == null ? question.ask(threads) : answer;
    }

    private <T> T await(CompletableFuture<T> answer) {
        long left = limit.toNanos() - (System.nanoTime() - beginOfRound());
        try {
            return answer.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a measure", stopped);
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new IllegalStateException("A measure cannot be told just now", unanswered);
        }
    }

    private synchronized long beginOfRound() {
        return askedAt;
    }
}
