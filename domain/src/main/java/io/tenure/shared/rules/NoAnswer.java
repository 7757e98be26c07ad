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
        TOO_MUCH_MEMORY("it takes more memory than there is"),
        OUT_OF_BOUNDS("a list has no entry at that place; ask for its size first"),
        NOT_READABLE("a text cannot be read as the number or time that it should be");

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
        return Told.in(told).flatMap(parts -> Stream.of(Cause.values())
                .filter(cause -> cause.reason.equals(parts.reason()))
                .map(cause -> new NoAnswer(parts.rule(), cause))
                .findFirst());
    }

    /**
     * What was told of a rule, whatever the cause.
     *
     * @param reason in English, maybe in the words of whoever works rules out
     */
    public record Told(String rule, String reason) {

        /** Empty for what is told of no rule. */
        public static Optional<Told> in(String told) {
            Matcher parts = TOLD.matcher(told);
            return parts.matches() ? Optional.of(new Told(parts.group(1), parts.group(2))) : Optional.empty();
        }
    }

    @Override
    public String toString() {
        return told(rule, cause.reason);
    }
}
