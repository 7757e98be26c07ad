package io.tenure.value.queries;

import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.events.ValueRunRecorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is on record: the version of every value that follows from it.
 *
 * @param models one per currency, those of most customers first
 * @param reports in the same order
 * @param needs clusters of customers with like habits; null when there are none
 * @param marketShare null when nobody has estimated the market
 * @param edges that somebody has fixed for the scores of RFM; null for fifths
 * @param reached the first id that it does not value yet; null when it values all, or has not begun to
 * @param applied whether it values all customers
 * @param triedAt when it ended as a trial, which values nobody; null for every other run
 * @param charged whether others have told it of anything that they spent on customers
 */
public record ValueRunView(
        ValueRunRecorded run,
        List<ValueModelFitted> models,
        List<ValueReported> reports,
        @Nullable NeedsClustered needs,
        @Nullable MarketShareReckoned marketShare,
        @Nullable RfmEdges edges,
        @Nullable String reached,
        boolean applied,
        @Nullable Instant triedAt,
        boolean charged) {

    /** A run that has begun. */
    public static ValueRunView of(ValueRunRecorded run) {
        return new ValueRunView(run, List.of(), List.of(), null, null, null, null, false, null, false);
    }

    /** The same with other models and reports. */
    public ValueRunView with(List<ValueModelFitted> otherModels, List<ValueReported> otherReports) {
        return new ValueRunView(
                run, otherModels, otherReports, needs, marketShare, edges, reached, applied, triedAt, charged);
    }

    public ValueRunView with(NeedsClustered found) {
        return new ValueRunView(run, models, reports, found, marketShare, edges, reached, applied, triedAt, charged);
    }

    public ValueRunView with(MarketShareReckoned share) {
        return new ValueRunView(run, models, reports, needs, share, edges, reached, applied, triedAt, charged);
    }

    public ValueRunView with(RfmEdges fixed) {
        return new ValueRunView(run, models, reports, needs, marketShare, fixed, reached, applied, triedAt, charged);
    }

    /** The same once it values all customers before an id; null for all of them. */
    public ValueRunView reaching(@Nullable String id) {
        return new ValueRunView(run, models, reports, needs, marketShare, edges, id, id == null, triedAt, charged);
    }

    /** The same once others have told it what they spent. */
    public ValueRunView withCosts() {
        return new ValueRunView(run, models, reports, needs, marketShare, edges, reached, applied, triedAt, true);
    }

    /** The same at its end as a trial. */
    public ValueRunView tried(Instant at) {
        return new ValueRunView(run, models, reports, needs, marketShare, edges, reached, applied, at, charged);
    }

    public long number() {
        return run.run();
    }

    public Optional<ValueModelFitted> model(String currency) {
        return models.stream()
                .filter(model -> model.currency().equals(currency))
                .findFirst();
    }

    /** Whether it is a trial: a look back to a day since which customers have bought. */
    public boolean trial() {
        return triedAt != null;
    }

    /** Of the market in a currency. */
    public Optional<MarketShareReckoned> marketShare(String currency) {
        return Optional.ofNullable(marketShare)
                .filter(share -> share.market().currency().equals(currency));
    }

    public Optional<ValueReported> report(String currency) {
        return reports.stream()
                .filter(report -> report.currency().equals(currency))
                .findFirst();
    }
}
