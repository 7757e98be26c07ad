package io.tenure.loyalty.domain;

import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;

/** A name stands for one deed for good: told again otherwise, whoever tells it would take the answer for its own. */
public final class AnotherDeed {

    private AnotherDeed() {}

    static <E> Decision<E> under(String name) {
        return new Decision.Rejected<>(rejection(name));
    }

    public static Rejection rejection(String name) {
        return new Rejection(
                "loyalty.reference-reused",
                "Reference " + name + " stands for another deed already: use one of its own for each deed.");
    }
}
