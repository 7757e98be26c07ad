package io.tenure.relationship.domain;

import java.util.List;
import java.util.Optional;

/** What the firm still owes the customer. */
public record Promises(List<OpenPromise> open) {

    static final Promises NONE = new Promises(List.of());

    public Promises {
        open = List.copyOf(open);
    }

    Optional<OpenPromise> open(String promiseId) {
        return Keyed.find(open, promise -> promise.promiseId().equals(promiseId));
    }

    Promises made(OpenPromise promise) {
        return new Promises(Keyed.with(open, promise, known -> known.promiseId().equals(promise.promiseId())));
    }

    Promises settled(String promiseId) {
        return new Promises(Keyed.without(open, known -> known.promiseId().equals(promiseId)));
    }
}
