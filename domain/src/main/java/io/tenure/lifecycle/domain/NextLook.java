package io.tenure.lifecycle.domain;

import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.domain.FactSheet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When passing time alone can move a customer next, so that nobody is looked at before. */
public final class NextLook {

    private NextLook() {}

    /**
     * The first later day on which the model has to be asked again, unless something happens before.
     *
     * @param heldUntil the end of a minimum stay that holds the customer now
     * @return empty when time alone cannot move it
     */
    public static Optional<LocalDate> after(LifecycleModel model, FactSheet sheet, @Nullable LocalDate heldUntil) {
        Stream<LocalDate> turns = model.rules().flatMap(rule -> FactColumns.nextTurn(sheet, rule).stream());
        return Stream.concat(turns, Stream.ofNullable(heldUntil)).min(LocalDate::compareTo);
    }
}
