package io.tenure.value.application.port.in;

import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueSettings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run is wanted for.
 *
 * @param settings null for those of the last run, its market and its fixed limits of RFM included unless others are
 *     given
 * @param market null beside settings: none is known
 * @param edges fixed limits of RFM; null beside settings: customers fall into fifths
 * @param asOf the last day that it may know; null for the last day with a purchase, yesterday at the latest. A run as
 *     of an earlier day than that is a trial, and values nobody
 */
public record RunWish(
        @Nullable ValueSettings settings,
        @Nullable MarketEstimate market,
        @Nullable RfmEdges edges,
        @Nullable LocalDate asOf) {

    public static final RunWish USUAL = new RunWish(null, null, null, null);
}
