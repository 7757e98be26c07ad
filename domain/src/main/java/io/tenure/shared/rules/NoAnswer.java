package io.tenure.shared.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a rule has no answer for one customer. Events keep it in English, so it is read from there for who tells it in
 * another language.
 *
 * @param rule as it is written
 */
public record NoAnswer(String rule, Cause cause) {

    private static final Pattern TOLD = Pattern.compile("The rule (.*) has no answer: (.*)", Pattern.DOTALL);

    /** The kinds of trouble that are known by name. */
    public enum Cause {
        DIVIDED_BY_ZERO("it divides by zero; ask first whether the divisor is above 0"),
        TOO_LARGE("a number became too large"),
        STOPPED("it was stopped after " + Rules.MOST_TURNS + " turns of its loops; write it without nested loops"),
        TOO_MUCH_MEMORY("it takes more memory than there is");

        private final String reason;

        Cause(String reason) {
            this.reason = reason;
        }
    }

    /** What is told of a rule, from which it can be read again where the reason is a known one. */
    public static String told(String rule, String reason) {
        return "The rule " + rule + " has no answer: " + reason;
    }

    /** Empty for what is no known cause. */
    public static Optional<NoAnswer> in(String told) {
        Matcher parts = TOLD.matcher(told);
        return parts.matches()
                ? Stream.of(Cause.values())
                        .filter(cause -> cause.reason.equals(parts.group(2)))
                        .map(cause -> new NoAnswer(parts.group(1), cause))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public String toString() {
        return told(rule, cause.reason);
    }
}
