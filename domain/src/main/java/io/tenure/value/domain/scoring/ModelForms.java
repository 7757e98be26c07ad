package io.tenure.value.domain.scoring;

import io.tenure.value.domain.buying.AverageRate;
import io.tenure.value.domain.buying.BgNbd;
import io.tenure.value.domain.buying.Nbd;
import io.tenure.value.domain.buying.ParetoNbd;
import io.tenure.value.domain.buying.PurchaseModel;
import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.fitting.Fitted;
import io.tenure.value.domain.spending.AverageSpend;
import io.tenure.value.domain.spending.GammaGamma;
import io.tenure.value.domain.spending.SpendModel;
import io.tenure.value.events.FittedModel;
import io.tenure.value.events.ParameterEstimate;
import java.util.List;

/** Turns models into what can be written down, and back into models that can be asked. */
final class ModelForms {

    private static final String BG_NBD = "bg-nbd";
    private static final String PARETO_NBD = "pareto-nbd";
    private static final String NBD = "nbd";
    private static final String AVERAGE_RATE = "average-rate";
    private static final String GAMMA_GAMMA = "gamma-gamma";
    private static final String AVERAGE_SPEND = "average-spend";

    private ModelForms() {}

    static FittedModel ofBuying(Fit<PurchaseModel> fit) {
        return switch (fit.model()) {
            case BgNbd _ -> written(BG_NBD, fit, List.of());
            case ParetoNbd _ -> written(PARETO_NBD, fit, List.of());
            case Nbd nbd -> written(NBD, fit, List.of(plain("r", nbd.r()), plain("alpha", nbd.alpha())));
            case AverageRate rate -> written(AVERAGE_RATE, fit, List.of(plain("perWeek", rate.perWeek())));
        };
    }

    static FittedModel ofSpending(Fit<SpendModel> fit) {
        return switch (fit.model()) {
            case GammaGamma _ -> written(GAMMA_GAMMA, fit, List.of());
            case AverageSpend average ->
                written(AVERAGE_SPEND, fit, List.of(plain("perPurchase", average.perPurchase())));
        };
    }

    private static FittedModel written(String name, Fit<?> fit, List<ParameterEstimate> plain) {
        return switch (fit) {
            case Fitted<?> fitted ->
                new FittedModel(
                        name,
                        fitted.estimates().stream()
                                .map(e -> new ParameterEstimate(e.name(), e.value(), e.standardError()))
                                .toList(),
                        fitted.logLikelihood(),
                        null);
            case Fallback<?> fallback ->
                new FittedModel(name, plain, null, fallback.reason().name());
        };
    }

    private static ParameterEstimate plain(String name, double value) {
        return new ParameterEstimate(name, value, null);
    }

    static PurchaseModel buying(FittedModel model) {
        return switch (model.model()) {
            case BG_NBD -> new BgNbd(model.parameter(0), model.parameter(1), model.parameter(2), model.parameter(3));
            case PARETO_NBD ->
                new ParetoNbd(model.parameter(0), model.parameter(1), model.parameter(2), model.parameter(3));
            case NBD -> new Nbd(model.parameter(0), model.parameter(1));
            case AVERAGE_RATE -> new AverageRate(model.parameter(0));
            default -> throw unknown(model);
        };
    }

    static SpendModel spending(FittedModel model) {
        return switch (model.model()) {
            case GAMMA_GAMMA -> new GammaGamma(model.parameter(0), model.parameter(1), model.parameter(2));
            case AVERAGE_SPEND -> new AverageSpend(model.parameter(0));
            default -> throw unknown(model);
        };
    }

    private static IllegalArgumentException unknown(FittedModel model) {
        return new IllegalArgumentException(
                "This version of Tenure knows no model '" + model.model() + "': value the customers anew");
    }
}
