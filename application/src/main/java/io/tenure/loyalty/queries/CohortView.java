package io.tenure.loyalty.queries;

import io.tenure.loyalty.effect.Cohort;
import java.time.YearMonth;
import java.util.List;

/**
 * The points of a programme that were earned in one month, and what became of them.
 *
 * @param month as 2026-11
 */
public record CohortView(String programme, String month, Cohort cohort) {

    /** With nothing earned yet. */
    public static CohortView none(String programme, YearMonth month) {
        return new CohortView(programme, month.toString(), new Cohort(month, 0, List.of()));
    }

    public String id() {
        return programme + "@" + month;
    }
}
