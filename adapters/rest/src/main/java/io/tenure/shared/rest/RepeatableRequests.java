package io.tenure.shared.rest;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.requests.KeptAnswer;
import io.tenure.shared.requests.KeptAnswers;
import io.tenure.shared.sealing.Sealer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a request that bears an {@code Idempotency-Key} once, however often it is sent: the others get the same
 * answer. Answers that refuse are not kept, since nothing was done; nor are those that refuse a part. See
 * docs/adr/0037-repeatable-requests.md.
 */
@Component
final class RepeatableRequests extends OncePerRequestFilter {

    static final int LONGEST_KEY = 200;

    private static final Logger LOG = LoggerFactory.getLogger(RepeatableRequests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, Headers.POSITION, HttpHeaders.CONTENT_TYPE);

    private final KeptAnswers answers;
    private final AnswerSeal seal;
    private final InstantSource clock;
    private final OneAtATime turns = new OneAtATime();
    private final RequestClaims claims;

    RepeatableRequests(KeptAnswers answers, Sealer sealer, InstantSource clock) {
        this.answers = answers;
        this.seal = new AnswerSeal(sealer);
        this.clock = clock;
        this.claims = new RequestClaims(answers, clock);
    }

    /** A bulk needs no key: each of its lines is known by its own. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Headers.IDEMPOTENCY_KEY) == null
                || request.getRemoteUser() == null
                || READING.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_NDJSON_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(Headers.IDEMPOTENCY_KEY);
        String caller = request.getRemoteUser();
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "request.invalid-value",
                    "Idempotency-Key must have 1 to " + LONGEST_KEY + " characters");
            return;
        }
        try {
            TakenRequest taken = new TakenRequest(request);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            if (!turns.pass(caller + "\n" + key, deadline, () -> once(caller, key, deadline, taken, response, chain))) {
                underWay(response);
            }
        } catch (BodyTooLarge large) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "request.too-large", large.getMessage());
        } catch (LedgerFailure failure) {
            LOG.error("Kept answers cannot be read", failure);
            refuse(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "ledger.unavailable",
                    "Nothing was done now: the operations database cannot be read. Send the same with this key again later");
        }
    }

    private void once(
            String caller,
            String key,
            long deadline,
            TakenRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        RequestClaims.Attempt attempt = claims.attempt(caller, key, deadline);
        do {
            if (attempt.mayClaim()) {
                Optional<KeptAnswer> kept = answers.find(caller, key).filter(this::counts);
                if (kept.isPresent()) {
                    again(kept.get(), request, response);
                    return;
                }
                Optional<RequestClaims.Claim> claim = attempt.claim();
                if (claim.isPresent()) {
                    if (!carriesOut(claim.get(), request, response, chain)) {
                        answerOfAnother(caller, key, request, response);
                    }
                    return;
                }
            }
        } while (attempt.waits());
        underWay(response);
    }

    /** False, with nothing answered, when another has taken the request over meanwhile. */
    private boolean carriesOut(
            RequestClaims.Claim claim, TakenRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean counts;
        try {
            chain.doFilter(request, answer);
            boolean isFinal = answer.getStatus() / 100 == 2 && !PassingAnswer.isMarked(request);
            counts = isFinal ? keeps(claim, request, answer) : !claim.isLost();
        } finally {
            claim.end();
        }
        if (counts || response.isCommitted()) {
            answer.copyBodyToResponse();
            return true;
        }
        return false;
    }

    /** What was done is done: a caller who does not learn it because the answer cannot be kept is worse off. */
    private boolean keeps(RequestClaims.Claim claim, TakenRequest request, ContentCachingResponseWrapper answer) {
        try {
            return claim.keep(kept(request, answer));
        } catch (LedgerFailure failure) {
            LOG.error("An answer cannot be kept; should its request come again, it is carried out again", failure);
            return true;
        }
    }

    private void answerOfAnother(String caller, String key, TakenRequest request, HttpServletResponse response)
            throws IOException {
        KEPT_HEADERS.forEach(name -> response.setHeader(name, null));
        Optional<KeptAnswer> kept = findOnceMore(caller, key);
        if (kept.isPresent()) {
            again(kept.get(), request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        refuse(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "ledger.unavailable",
                "Another node has taken this over. It may be recorded; send the same again later");
    }

    private Optional<KeptAnswer> findOnceMore(String caller, String key) {
        try {
            return answers.find(caller, key).filter(this::counts);
        } catch (LedgerFailure failure) {
            LOG.error("The answer of another node cannot be read", failure);
            return Optional.empty();
        }
    }

    private KeptAnswer kept(TakenRequest request, ContentCachingResponseWrapper answer) {
        Map<String, String> headers = KEPT_HEADERS.stream()
                .filter(name -> answer.getHeader(name) != null)
                .collect(Collectors.toMap(name -> name, answer::getHeader));
        String body = shownOnce(request)
                ? null
                : seal.seal(request, new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        return new KeptAnswer(request.fingerprint(), answer.getStatus(), headers, body, now());
    }

    private static boolean shownOnce(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && method.hasMethodAnnotation(ShownOnce.class);
    }

    private void again(KeptAnswer kept, TakenRequest request, HttpServletResponse response) throws IOException {
        if (!kept.request().equals(request.fingerprint())) {
            refuse(
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "request.key-of-another",
                    "This Idempotency-Key came with another request before; give each request a key of its own");
            return;
        }
        response.setHeader(Headers.REPEATED, "true");
        Optional<String> body = Optional.ofNullable(kept.body()).flatMap(stored -> seal.open(request, stored));
        if (body.isEmpty()) {
            refuse(
                    response,
                    HttpStatus.CONFLICT,
                    "request.shown-once",
                    ("This was done at %s, and its answer can be shown no more: a secret is shown once only (if it was"
                                    + " lost, make another under a new key), and that of an erased customer is erased")
                            .formatted(kept.answeredAt()));
            return;
        }
        response.setStatus(kept.status());
        kept.headers().forEach(response::setHeader);
        response.getOutputStream().write(body.get().getBytes(StandardCharsets.UTF_8));
    }

    private static void underWay(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        refuse(
                response,
                HttpStatus.CONFLICT,
                "request.under-way",
                "The same request is still being carried out; ask again in a moment");
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String code, @Nullable String detail)
            throws IOException {
        Problems.write(response, status, code, detail);
    }

    private boolean counts(KeptAnswer kept) {
        return kept.answeredAt().isAfter(now().minus(KeptAnswers.RETENTION));
    }

    /** To the millisecond that is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
