package io.tenure.value.application;

import java.util.List;

/** Fits one model to the purchases of the record up to a day, and holds it against what came after. */
public final class AnalystFit {

    private AnalystFit() {}

    /**
     * Fits the model.
     *
     * @throws CannotFit when there is no such source, no purchase in time, or money in several currencies
     */
    public static FitReport of(Purchases purchases, FitRequest request) {
        List<String> sources = purchases.sources();
        if (request.source() != null && !sources.contains(request.source())) {
            throw new CannotFit(
                    "No purchase comes from the source %s; there are: %s.".formatted(request.source(), sources));
        }
        Observed observed = Observed.of(purchases.buyers(request.source(), request.zone()), request);
        Trial trial =
                switch (request.model()) {
                    case BG_NBD, PARETO_NBD -> BuyingTrial.of(request.model(), observed);
                    case GAMMA_GAMMA -> SpendingTrial.of(observed, purchases.currencies(request.source()));
                    case SBG -> RenewalTrial.of(observed, request.renewal());
                };
        return FitReport.of(request, observed, trial);
    }
}
