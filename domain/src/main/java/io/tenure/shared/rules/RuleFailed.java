package io.tenure.shared.rules;

/** A rule has no answer for one customer: it divided by zero, overflowed, or took too long. The message says which. */
public final class RuleFailed extends Exception {

    public RuleFailed(String message) {
        super(message, null, false, false);
    }
}
