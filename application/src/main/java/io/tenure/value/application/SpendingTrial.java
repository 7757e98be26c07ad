package io.tenure.value.application;

import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.spending.AverageSpend;
import io.tenure.value.domain.spending.GammaGamma;
import io.tenure.value.domain.spending.SpendHistories;
import io.tenure.value.domain.spending.SpendHistory;
import io.tenure.value.domain.spending.SpendModel;
import io.tenure.value.domain.spending.SpendModels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much customers spend: money foretold for the purchases that were made, beside the money of these. */
final class SpendingTrial {

    /** From here on, how often and how much move together too visibly for a model that assumes they do not. */
    private static final double NOTABLE_CORRELATION = 0.3;

    private SpendingTrial() {}

    static Trial of(Observed observed, List<String> currencies) {
        if (currencies.size() > 1) {
            throw new CannotFit("The purchases are in several currencies, which cannot be averaged: " + currencies
                    + ". Choose a --source with one.");
        }
        var histories = SpendHistories.of(observed.buyers().stream()
                .map(buyer -> buyer.repeatSpendUntil(observed.end()))
                .toList());
        Fit<SpendModel> fit = SpendModels.gammaGamma(histories);
        return new Trial(fit, plain(fit.model()), warnings(histories), forecast(fit.model(), observed));
    }

    private static List<String> warnings(SpendHistories histories) {
        var warnings = new ArrayList<String>();
        if (histories.withoutSpend() > 0) {
            warnings.add(histories.withoutSpend()
                    + " customers bought for nothing or less on average, and were left out of the fit.");
        }
        double correlation = histories.correlation();
        if (Math.abs(correlation) >= NOTABLE_CORRELATION) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "How often and how much customers buy move together (correlation %.2f); the model assumes they do not.",
                    correlation));
        }
        return warnings;
    }

    private static @Nullable Forecast forecast(SpendModel model, Observed observed) {
        if (observed.horizonWeeks() == null) {
            return null;
        }
        LocalDate horizon = observed.end().plusWeeks(observed.horizonWeeks());
        double total = 0;
        double actual = 0;
        double errors = 0;
        for (Buyer buyer : observed.buyers()) {
            SpendHistory came = buyer.spendBetween(observed.end(), horizon);
            double foretold = came.purchases() * model.expectedSpend(buyer.repeatSpendUntil(observed.end()));
            double spent = came.purchases() * came.average();
            total += foretold;
            actual += spent;
            errors += Math.abs(foretold - spent);
        }
        return Forecast.of(
                "money spent on the days of purchase that came",
                total,
                actual,
                errors / observed.buyers().size(),
                observed);
    }

    private static Map<String, Double> plain(SpendModel model) {
        return switch (model) {
            case AverageSpend average -> Map.of("perPurchase", average.perPurchase());
            case GammaGamma _ -> Map.of();
        };
    }
}
