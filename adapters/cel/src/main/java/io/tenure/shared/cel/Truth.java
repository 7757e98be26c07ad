package io.tenure.shared.cel;

import io.tenure.shared.rules.Row;

/** A part of a rule that is met or not; an {@code int} of the four below, so that nothing is made in trying it. */
@FunctionalInterface
interface Truth {

    int NO = 0;
    int YES = 1;
    /** It hangs on a value that the customer does not have. */
    int ABSENT = 2;
    /** It may have failed: CEL's runtime knows. */
    int TROUBLE = 3;

    int of(Row row);

    static int of(boolean met) {
        return met ? YES : NO;
    }

    static int not(int answer) {
        return answer > YES ? answer : YES - answer;
    }

    /** As in CEL, one no settles it, whatever became of the other side. */
    static Truth and(Truth left, Truth right) {
        return row -> {
            int first = left.of(row);
            if (first == NO) {
                return NO;
            }
            int second = right.of(row);
            return second == NO ? NO : Math.max(first, second);
        };
    }

    /** As in CEL, one yes settles it, whatever became of the other side. */
    static Truth or(Truth left, Truth right) {
        return row -> {
            int first = left.of(row);
            if (first == YES) {
                return YES;
            }
            int second = right.of(row);
            return second == YES ? YES : Math.max(first, second);
        };
    }
}
