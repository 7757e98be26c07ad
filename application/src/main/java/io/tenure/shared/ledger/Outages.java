package io.tenure.shared.ledger;

import io.tenure.shared.views.ViewsFailure;
import java.util.Objects;
import java.util.stream.Stream;

/** What a failure says of the databases, whatever it is wrapped in. */
public final class Outages {

    private Outages() {}

    /** Whether it is that the ledger or the views are away, and passes by itself. */
    public static boolean isOutage(Throwable failure) {
        return causes(failure).noneMatch(LastingFailure.class::isInstance)
                && causes(failure).anyMatch(cause -> cause instanceof LedgerFailure || cause instanceof ViewsFailure);
    }

    /** The failure, what caused it, and so on. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
