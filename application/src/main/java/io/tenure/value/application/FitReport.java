package io.tenure.value.application;

import io.tenure.value.domain.fitting.Estimate;
import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Fitted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fitting came to.
 *
 * @param estimates empty when a plainer model stands in
 * @param logLikelihood null when a plainer model stands in
 * @param fallback the plainer model with its parameters; null when the model was fitted
 * @param customers known at the end of the calibration
 * @param repeaters of them, those who had bought on a second day
 * @param warnings what a reader must know before using the figures; the reason for a fallback first
 * @param forecast null when none was asked for
 */
public record FitReport(
        FitRequest request,
        LocalDate calibratedTo,
        List<Estimate> estimates,
        @Nullable Double logLikelihood,
        @Nullable StandIn fallback,
        long customers,
        long repeaters,
        List<String> warnings,
        @Nullable Forecast forecast) {

    /** A plainer model, why it stands in, and its parameters. */
    public record StandIn(String model, String reason, Map<String, Double> parameters) {}

    static FitReport of(FitRequest request, Observed observed, Trial trial) {
        List<Estimate> estimates = List.of();
        Double logLikelihood = null;
        StandIn fallback = null;
        var warnings = new ArrayList<String>();
        switch (trial.fit()) {
            case Fitted<?> fitted -> {
                estimates = fitted.estimates();
                logLikelihood = fitted.logLikelihood();
                fitted.estimates().stream().map(FitReport::doubtful).forEach(warnings::addAll);
            }
            case Fallback<?>(var model, var reason) -> {
                fallback = new StandIn(model.getClass().getSimpleName(), reason.name(), trial.plain());
                warnings.add(reason.sentence() + " " + fallback.model() + " stands in.");
            }
        }
        warnings.addAll(trial.warnings());
        warnings.addAll(horizon(observed));
        return new FitReport(
                request,
                observed.end(),
                estimates,
                logLikelihood,
                fallback,
                observed.buyers().size(),
                observed.repeaters(),
                warnings,
                trial.forecast());
    }

    private static List<String> doubtful(Estimate estimate) {
        return estimate.standardError() <= estimate.value()
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%s is hardly known: %.4g with a standard error of %.4g.",
                        estimate.name(),
                        estimate.value(),
                        estimate.standardError()));
    }

    private static List<String> horizon(Observed observed) {
        if (observed.horizonWeeks() == null) {
            return List.of();
        }
        if (!observed.canCompare()) {
            return List.of("No purchase is known after %s, so the forecast cannot be held against anything."
                    .formatted(observed.end()));
        }
        LocalDate horizon = observed.end().plusWeeks(observed.horizonWeeks());
        return horizon.isAfter(observed.lastDay())
                ? List.of(
                        "The horizon ends on %s, but the last purchase known is of %s: unless all were recorded, the actual total is too low."
                                .formatted(horizon, observed.lastDay()))
                : List.of();
    }
}
