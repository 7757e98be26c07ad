package io.tenure.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.requests.GivenAnswer;
import io.tenure.shared.requests.KeptAnswer;
import io.tenure.shared.requests.KeptAnswers;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sqlite.SqliteOps;
import io.tenure.shared.sqlite.SqliteSubjectKeys;
import io.tenure.shared.tink.TinkSealer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of a request whose node loses it to another, and of one whose signs of life get lost. */
class RepeatableRequestsTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    private SqliteOps ops;
    private KeptAnswers answers;
    private SqliteSubjectKeys keys;
    private Sealer sealer;

    @BeforeEach
    void open() {
        ops = SqliteOps.open(directory.resolve("ops.db"));
        answers = ops.keptAnswers();
        keys = SqliteSubjectKeys.open(directory.resolve("keys.db"));
        sealer = new TinkSealer(keys);
    }

    @AfterEach
    void close() {
        ops.close();
        keys.close();
    }

    @Test
    void answersWhatAnotherNodeHasAnsweredThatHasTakenItOver() throws Exception {
        var answer = answer((request, response) -> {
            takeOver();
            String fingerprint = ((TakenRequest) request).fingerprint();
            answers.keep(
                    "shop",
                    "k1",
                    "thief",
                    new KeptAnswer(fingerprint, 200, Map.of("Location", "/theirs"), "theirs", NOON),
                    Instant.EPOCH);
            made(response);
        });

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("theirs");
        assertThat(answer.getHeader("Location")).isEqualTo("/theirs");
        assertThat(answer.getHeader("ETag")).isNull();
        assertThat(answer.getHeader(Headers.REPEATED)).isEqualTo("true");
    }

    @Test
    void saysThatItMayBeRecordedWhereAnotherNodeIsAtItStill() throws Exception {
        var answer = answer((_, response) -> {
            takeOver();
            made(response);
        });

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getHeader("Location")).isNull();
        assertThat(answer.getContentAsString())
                .contains("may be recorded")
                .doesNotContain("ours")
                .doesNotContain("Nothing was");
        assertThat(answers.claimed("shop", "k1")).contains("thief");
        assertThat(answers.find("shop", "k1")).isEmpty();
    }

    @Test
    void answersAndKeepsItsOwnWhereNobodyElseHasIt() throws Exception {
        var answer = answer((_, response) -> made(response));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString()).isEqualTo("ours");
        assertThat(answers.find("shop", "k1"))
                .get()
                .extracting(KeptAnswer::body)
                .isEqualTo("ours");
        assertThat(answer((_, _) -> {}).getHeader(Headers.REPEATED)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/customers/ada/promises",
                "/api/v1/customers/a%64a/promises",
                "/api/v1/loyalty/programmes/club/members/ada",
                "/api/v1/loyalty/programmes/club/members/ada/cards"
            })
    void keepsWhatWasAnsweredAboutACustomerForAsLongAsTheCustomerIsKept(String address) throws Exception {
        answer(address, (_, response) -> made(response));

        for (String file : List.of("ops.db", "ops.db-wal")) {
            assertThat(Files.readString(directory.resolve(file), StandardCharsets.ISO_8859_1))
                    .as(file)
                    .doesNotContain("ours");
        }
        assertThat(answer(address, (_, _) -> {}).getContentAsString()).isEqualTo("ours");

        sealer.destroy("ada");

        var erased = answer(address, (_, response) -> made(response));
        assertThat(erased.getStatus()).isEqualTo(409);
        assertThat(erased.getContentAsString())
                .contains("request.shown-once", "erased")
                .doesNotContain("ours");
    }

    @Test
    void keepsTheReceiptOfAnErasure() throws Exception {
        String address = "/api/v1/customers/ada/erasure";
        answer(address, (_, response) -> {
            sealer.destroy("ada");
            made(response);
        });

        assertThat(answer(address, (_, _) -> {}).getContentAsString()).isEqualTo("ours");
    }

    @Test
    void keepsNoAnswerThatRefusesAPart() throws Exception {
        var answer = answer((request, response) -> {
            PassingAnswer.mark((HttpServletRequest) request);
            made(response);
        });

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString()).isEqualTo("ours");
        assertThat(answers.find("shop", "k1")).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(answers.claimed("shop", "k1")).isEmpty());
    }

    @Test
    void staysWithWhoeverCarriesItOutThoughAnAnswerOfTheDatabaseIsLost() {
        AtomicBoolean lose = new AtomicBoolean();
        LossyAnswers lossy = new LossyAnswers(answers, lose);
        RequestClaims.Claim claim = new RequestClaims(lossy, () -> NOON, OFTEN)
                .attempt("shop", "k1", System.nanoTime())
                .claim()
                .orElseThrow();
        Set<String> seen = new HashSet<>();
        for (int times = 0; times < 4; times++) {
            lose.set(true);
            await().atMost(SOON).untilFalse(lose);
            await().atMost(SOON)
                    .until(() -> seen.add(answers.claimed("shop", "k1").orElseThrow()));
        }
        lose.set(true);
        await().atMost(SOON).untilFalse(lose);
        assertThat(claim.isLost()).isFalse();
        claim.end();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(answers.claimed("shop", "k1")).isEmpty());
    }

    @Test
    void waitsForAnotherNodeNoLongerThanItsDeadlineAndTakesOverFromOneThatIsGone() {
        answers.claim("shop", "k1", Optional.empty(), "gone", NOON);
        RequestClaims claims = new RequestClaims(answers, () -> NOON, OFTEN);
        RequestClaims.Attempt late = claims.attempt("shop", "k1", System.nanoTime());
        assertThat(late.claim()).isEmpty();
        assertThat(late.mayClaim()).isFalse();
        assertThat(late.waits()).isFalse();

        RequestClaims.Attempt attempt = claims.attempt("shop", "k1", System.nanoTime() + SOON.toNanos());
        Optional<RequestClaims.Claim> claim = claimed(attempt);
        assertThat(answers.claimed("shop", "k1")).isPresent().get().isNotEqualTo("gone");
        claim.orElseThrow().end();
    }

    @Test
    void passesOnceTheFirstHasEndedAndNotWhileItShowsLife() {
        RequestClaims claims = new RequestClaims(answers, () -> NOON, OFTEN);
        RequestClaims.Claim first =
                claims.attempt("shop", "k1", System.nanoTime()).claim().orElseThrow();
        assertThat(claims.attempt("shop", "k2", System.nanoTime()).claim()).isPresent();
        long longerThanALife = OFTEN.multipliedBy(12).toNanos();
        assertThat(claimed(claims.attempt("shop", "k1", System.nanoTime() + longerThanALife)))
                .isEmpty();

        first.end();

        assertThat(claimed(claims.attempt("shop", "k1", System.nanoTime() + SOON.toNanos())))
                .isPresent();
    }

    private static Optional<RequestClaims.Claim> claimed(RequestClaims.Attempt attempt) {
        Optional<RequestClaims.Claim> claim = Optional.empty();
        do {
            claim = attempt.mayClaim() ? attempt.claim() : claim;
        } while (claim.isEmpty() && attempt.waits());
        return claim;
    }

    @Test
    void asksOnceALookWhileItWaits() {
        answers.claim("shop", "k1", Optional.empty(), "there", NOON);
        LossyAnswers counted = new LossyAnswers(answers, new AtomicBoolean());
        RequestClaims.Attempt attempt = new RequestClaims(counted, () -> NOON)
                .attempt("shop", "k1", System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(400));
        do {
            if (attempt.mayClaim()) {
                assertThat(attempt.claim()).isEmpty();
            }
        } while (attempt.waits());

        assertThat(counted.writes).hasValue(1);
        assertThat(counted.looks).hasValueBetween(1, 5);
    }

    private void takeOver() {
        assertThat(answers.claim("shop", "k1", answers.claimed("shop", "k1"), "thief", NOON))
                .isTrue();
    }

    private static void made(ServletResponse response) throws IOException {
        HttpServletResponse http = (HttpServletResponse) response;
        http.setStatus(201);
        http.setHeader("Location", "/made");
        http.setHeader("ETag", "\"1\"");
        http.setContentType("application/json");
        http.getOutputStream().write("ours".getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(FilterChain chain) throws Exception {
        return answer("/api/v1/customers", chain);
    }

    private MockHttpServletResponse answer(String address, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("POST", address);
        request.addHeader("Idempotency-Key", "k1");
        request.setRemoteUser("shop");
        var answer = new MockHttpServletResponse();
        new RepeatableRequests(answers, sealer, () -> NOON).doFilter(request, answer, chain);
        return answer;
    }

    /** Has a question or its answer lost, by turns, when the test says so. */
    private record LossyAnswers(
            KeptAnswers kept, AtomicBoolean lose, AtomicInteger lost, AtomicInteger writes, AtomicInteger looks)
            implements KeptAnswers {

        private LossyAnswers(KeptAnswers kept, AtomicBoolean lose) {
            this(kept, lose, new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        @Override
        public void forget(Instant before) {
            kept.forget(before);
        }

        @Override
        public void forget(String caller, String key) {
            kept.forget(caller, key);
        }

        @Override
        public void forEach(Consumer<GivenAnswer> reader) {
            kept.forEach(reader);
        }

        @Override
        public Optional<KeptAnswer> find(String caller, String key) {
            return kept.find(caller, key);
        }

        @Override
        public boolean claim(String caller, String key, Optional<String> before, String mark, Instant at) {
            writes.incrementAndGet();
            boolean losing = lose.get();
            if (losing && lost.getAndIncrement() % 2 == 0) {
                lose.set(false);
                throw new LedgerFailure("Not even sent");
            }
            boolean claimed = kept.claim(caller, key, before, mark, at);
            if (losing) {
                lose.set(false);
                throw new LedgerFailure("No answer");
            }
            return claimed;
        }

        @Override
        public Optional<String> claimed(String caller, String key) {
            looks.incrementAndGet();
            return kept.claimed(caller, key);
        }

        @Override
        public void release(String caller, String key, String mark) {
            kept.release(caller, key, mark);
        }

        @Override
        public boolean keep(String caller, String key, String mark, KeptAnswer answer, Instant forgetBefore) {
            return kept.keep(caller, key, mark, answer, forgetBefore);
        }
    }
}
