package io.tenure.loyalty.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How a member has signed in lately.
 *
 * @param codes those that were issued within a day before the last, the oldest first
 */
public record SignIns(List<Code> codes) {

    static final SignIns NONE = new SignIns(List.of());

    private static final Duration KNOWN = Duration.ofDays(1);

    /**
     * A code that was sent to the member.
     *
     * @param hash keyed
     * @param mistyped how often another one was given in its place
     * @param used whether somebody has signed in with it
     */
    public record Code(String attempt, String hash, Instant issuedAt, Instant expiresAt, int mistyped, boolean used) {}

    public SignIns {
        codes = List.copyOf(codes);
    }

    Optional<Code> code(String attempt) {
        return codes.stream().filter(code -> code.attempt().equals(attempt)).findFirst();
    }

    /** How many codes were issued within some time before a moment. */
    long issued(Duration within, Instant now) {
        return codes.stream()
                .filter(code -> code.issuedAt().isAfter(now.minus(within)))
                .count();
    }

    SignIns plus(Code issued) {
        return new SignIns(Stream.concat(
                        codes.stream().filter(code -> code.issuedAt()
                                .isAfter(issued.issuedAt().minus(KNOWN))),
                        Stream.of(issued))
                .toList());
    }

    SignIns changed(String attempt, UnaryOperator<Code> change) {
        return new SignIns(codes.stream()
                .map(code -> code.attempt().equals(attempt) ? change.apply(code) : code)
                .toList());
    }
}
