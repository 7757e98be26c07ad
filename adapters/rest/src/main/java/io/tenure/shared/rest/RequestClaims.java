package io.tenure.shared.rest;

import io.tenure.shared.requests.KeptAnswers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
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
    private static final Duration LIFE = Duration.ofSeconds(8);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final KeptAnswers answers;
    private final InstantSource clock;
    private final Duration patience;
    private final Duration life;
    private final Duration sign;

    /** @param patience how long a request waits for those before it on other nodes */
    RequestClaims(KeptAnswers answers, InstantSource clock, Duration patience) {
        this(answers, clock, patience, LIFE, SIGN_OF_LIFE);
    }

    /**
     * The same in another measure of time.
     *
     * @param life how long a claim may show none
     * @param sign between two signs of life
     */
    RequestClaims(KeptAnswers answers, InstantSource clock, Duration patience, Duration life, Duration sign) {
        this.life = life;
        this.sign = sign;
        this.answers = answers;
        this.clock = clock;
        this.patience = patience;
    }

    Attempt attempt(String caller, String key) {
        return new Attempt(caller, key);
    }

    /** A request that is to be carried out, and waits until it may be. */
    final class Attempt {

        private final String caller;
        private final String key;
        private final long begun = System.nanoTime();
        private Optional<String> other = Optional.empty();
        private long seen;

        private Attempt(String caller, String key) {
            this.caller = caller;
            this.key = key;
        }

        /** Empty while another carries out the request, or when its answer is kept. */
        Optional<Claim> claim() {
            String mark = UUID.randomUUID().toString();
            boolean isGone = other.isPresent() && System.nanoTime() - seen > life.toNanos();
            if (answers.claim(caller, key, isGone ? other : Optional.empty(), mark, clock.instant())) {
                return Optional.of(new Claim(caller, key, mark));
            }
            Optional<String> standing = answers.claimed(caller, key);
            if (!standing.equals(other)) {
                other = standing;
                seen = System.nanoTime();
            }
            return Optional.empty();
        }

        /** Waits a moment; false when it has waited for too long. */
        boolean waits() {
            try {
                TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            return System.nanoTime() - begun < patience.toNanos();
        }
    }

    /** That a request is carried out here. */
    final class Claim {

        private final String caller;
        private final String key;
        private final CountDownLatch ended = new CountDownLatch(1);
        private String mark;
        private volatile boolean answered;

        private Claim(String caller, String key, String mark) {
            this.caller = caller;
            this.key = key;
            this.mark = mark;
            Thread.ofVirtual().name("request-sign-of-life").start(this::live);
        }

        /**
         * Waits for nothing: where the database is away, who asked is to hear it now.
         *
         * @param kept whether the answer stands in the place of the claim
         */
        void end(boolean kept) {
            answered = kept;
            ended.countDown();
        }

        private void live() {
            try {
                while (!ended.await(sign.toNanos(), TimeUnit.NANOSECONDS)) {
                    renew();
                }
                if (!answered) {
                    release();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void renew() {
            String next = UUID.randomUUID().toString();
            try {
                if (answers.claim(caller, key, Optional.of(mark), next, clock.instant())) {
                    mark = next;
                }
            } catch (RuntimeException away) {
                LOG.debug("No sign of life of a request reached the database", away);
            }
        }

        private void release() {
            try {
                answers.release(caller, key, mark);
            } catch (RuntimeException away) {
                LOG.debug("Whoever sends the request of a key again has to wait for {}", life, away);
            }
        }
    }
}
