package io.tenure.value.application;

import io.tenure.value.domain.buying.AverageRate;
import io.tenure.value.domain.buying.BgNbd;
import io.tenure.value.domain.buying.HoldOut;
import io.tenure.value.domain.buying.Nbd;
import io.tenure.value.domain.buying.ParetoNbd;
import io.tenure.value.domain.buying.PurchaseHistories;
import io.tenure.value.domain.buying.PurchaseModel;
import io.tenure.value.domain.buying.PurchaseModels;
import io.tenure.value.domain.fitting.Fit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often customers buy: purchases foretold beside purchases made. */
final class BuyingTrial {

    private BuyingTrial() {}

    static Trial of(ModelName name, Observed observed) {
        var histories = PurchaseHistories.of(observed.buyers().stream()
                .flatMap(buyer -> buyer.days().historyAt(observed.end()).stream())
                .toList());
        Fit<PurchaseModel> fit =
                name == ModelName.BG_NBD ? PurchaseModels.bgNbd(histories) : PurchaseModels.paretoNbd(histories);
        return new Trial(fit, plain(fit.model()), List.of(), forecast(fit.model(), observed));
    }

    private static @Nullable Forecast forecast(PurchaseModel model, Observed observed) {
        if (observed.horizonWeeks() == null) {
            return null;
        }
        var days = observed.buyers().stream().map(Buyer::days).toList();
        var holdOut = HoldOut.of(model, days, observed.end(), observed.horizonWeeks());
        return Forecast.of(
                "days of purchase",
                holdOut.forecast(),
                (double) holdOut.actual(),
                holdOut.meanAbsoluteError(),
                observed);
    }

    private static Map<String, Double> plain(PurchaseModel model) {
        return switch (model) {
            case Nbd nbd -> Map.of("r", nbd.r(), "alpha", nbd.alpha());
            case AverageRate rate -> Map.of("perWeek", rate.perWeek());
            case BgNbd _, ParetoNbd _ -> Map.of();
        };
    }
}
