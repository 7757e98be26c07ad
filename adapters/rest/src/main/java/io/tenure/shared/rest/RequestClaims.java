package io.tenure.shared.rest;

import io.tenure.shared.requests.KeptAnswer;
import io.tenure.shared.requests.KeptAnswers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one node at a time carry out the requests of one key. Whoever carries one out shows life; whoever waits takes
 * over from one that has shown none for some seconds, by the own clock, so that no clocks are compared.
 */
final class RequestClaims {

    private static final Logger LOG = LoggerFactory.getLogger(RequestClaims.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration LOOK_SELDOM = Duration.ofSeconds(1);
    /** Signs of life that fail to come before one counts as gone. */
    private static final int MISSED = 4;

    private final KeptAnswers answers;
    private final InstantSource clock;
    private final Duration signOfLife;
    private final Duration life;

    RequestClaims(KeptAnswers answers, InstantSource clock) {
        this(answers, clock, SIGN_OF_LIFE);
    }

    /** @param signOfLife how often whoever carries out a request shows life */
    RequestClaims(KeptAnswers answers, InstantSource clock, Duration signOfLife) {
        this.answers = answers;
        this.clock = clock;
        this.signOfLife = signOfLife;
        this.life = signOfLife.multipliedBy(MISSED);
    }

    /** @param deadline by {@link System#nanoTime} until which it waits for those before it on other nodes */
    Attempt attempt(String caller, String key, long deadline) {
        return new Attempt(caller, key, deadline);
    }

    /** A request that is to be carried out, and waits until it may be. */
    final class Attempt {

        private final String caller;
        private final String key;
        private final long deadline;
        private Optional<String> other = Optional.empty();
        private long seen;
        private boolean refused;
        private Duration pause = LOOK_AGAIN;

        private Attempt(String caller, String key, long deadline) {
            this.caller = caller;
            this.key = key;
            this.deadline = deadline;
        }

        /** False while another carries out the request. Mostly there is none, so at first nobody is asked. */
        boolean mayClaim() {
            if (!refused) {
                return true;
            }
            Optional<String> standing = answers.claimed(caller, key);
            if (!standing.equals(other)) {
                other = standing;
                seen = System.nanoTime();
            }
            return other.isEmpty() || System.nanoTime() - seen > life.toNanos();
        }

        /** Empty when another was first, or when the answer is kept. */
        Optional<Claim> claim() {
            String mark = UUID.randomUUID().toString();
            refused = !answers.claim(caller, key, other, mark, clock.instant());
            return refused ? Optional.empty() : Optional.of(new Claim(caller, key, mark));
        }

        /** Waits a moment, each time longer; false when it has waited for too long. */
        boolean waits() {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, pause.toNanos()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            pause = pause.compareTo(LOOK_SELDOM) < 0 ? pause.multipliedBy(2) : LOOK_SELDOM;
            return true;
        }
    }

    /** That a request is carried out here. */
    final class Claim {

        private final String caller;
        private final String key;
        private final CountDownLatch ended = new CountDownLatch(1);
        /** More than one while nobody knows which of them stands: an answer of the database was lost. */
        private final Set<String> marks = new LinkedHashSet<>();

        private volatile boolean lost;
        private boolean answered;

        private Claim(String caller, String key, String mark) {
            this.caller = caller;
            this.key = key;
            marks.add(mark);
            Thread.ofVirtual().name("request-sign-of-life").start(this::live);
        }

        /** Keeps what was answered; false when another has taken the request over. */
        synchronized boolean keep(KeptAnswer answer) {
            for (String mark : List.copyOf(marks)) {
                answered = answered
                        || answers.keep(
                                caller, key, mark, answer, answer.answeredAt().minus(KeptAnswers.RETENTION));
            }
            return answered;
        }

        /** Whether another is known to have taken the request over; waits for no sign of life under way. */
        boolean isLost() {
            return lost;
        }

        /** Waits for nothing: where the database is away, who asked is to hear it now. */
        void end() {
            ended.countDown();
        }

        private void live() {
            try {
                while (!ended.await(signOfLife.toNanos(), TimeUnit.NANOSECONDS)) {
                    renew();
                }
                release();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void renew() {
            if (answered || lost) {
                return;
            }
            try {
                if (!showsLife() && adopts(answers.claimed(caller, key).orElse(""))) {
                    showsLife();
                }
            } catch (RuntimeException away) {
                LOG.debug("No sign of life of a request reached the database", away);
            }
        }

        private boolean showsLife() {
            String last = List.copyOf(marks).getLast();
            String next = UUID.randomUUID().toString();
            marks.add(next);
            boolean shown = answers.claim(caller, key, Optional.of(last), next, clock.instant());
            return shown && marks.retainAll(Set.of(next));
        }

        /**
         * False when the mark that stands is none of this node's, or none stands: that nobody has the claim is no loss.
         */
        private boolean adopts(String standing) {
            boolean own = marks.remove(standing);
            lost = !own && !standing.isEmpty();
            return own && marks.add(standing);
        }

        private synchronized void release() {
            if (answered || lost) {
                return;
            }
            try {
                marks.forEach(mark -> answers.release(caller, key, mark));
            } catch (RuntimeException away) {
                LOG.debug("Whoever sends the request of a key again has to wait for {}", life, away);
            }
        }
    }
}
