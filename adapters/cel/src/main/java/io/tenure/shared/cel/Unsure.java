package io.tenure.shared.cel;

/** A part of a rule has no value for this customer. Made once, without a stack: it may be thrown for millions. */
@SuppressWarnings("StaticAssignmentOfThrowable") // without a stack, one instance says all
final class Unsure extends Exception {

    static final Unsure ABSENT = new Unsure(Truth.ABSENT);
    static final Unsure TROUBLE = new Unsure(Truth.TROUBLE);

    private final int truth;

    private Unsure(int truth) {
        super(null, null, false, false);
        this.truth = truth;
    }

    int truth() {
        return truth;
    }
}
