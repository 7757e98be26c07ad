package io.tenure.value.application;

import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.retention.CalendarPeriod;
import io.tenure.value.domain.retention.ConstantRetention;
import io.tenure.value.domain.retention.Renewals;
import io.tenure.value.domain.retention.RetentionModel;
import io.tenure.value.domain.retention.RetentionModels;
import io.tenure.value.domain.retention.ShiftedBetaGeometric;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many customers renew: those foretold to stay beside those who stayed. */
final class RenewalTrial {

    private RenewalTrial() {}

    static Trial of(Observed observed, CalendarPeriod period) {
        var lost = new TreeMap<Integer, Long>();
        var kept = new TreeMap<Integer, Long>();
        for (Buyer buyer : observed.buyers()) {
            Contract contract = Contract.at(buyer, period, observed.end());
            if (contract.lost()) {
                lost.merge(contract.renewals() + 1, 1L, Long::sum);
            } else {
                kept.merge(contract.renewals(), 1L, Long::sum);
            }
        }
        Fit<RetentionModel> fit = RetentionModels.shiftedBetaGeometric(new Renewals(lost, kept));
        return new Trial(
                fit,
                plain(fit.model()),
                List.of(
                        "Purchases were taken for renewals of a contract of one %s: a customer is lost after a whole one without a purchase."
                                .formatted(period.name().toLowerCase(Locale.ROOT))),
                forecast(fit.model(), observed, period));
    }

    private static @Nullable Forecast forecast(RetentionModel model, Observed observed, CalendarPeriod period) {
        if (observed.horizonWeeks() == null) {
            return null;
        }
        LocalDate horizon = observed.end().plusWeeks(observed.horizonWeeks());
        double total = 0;
        long actual = 0;
        double errors = 0;
        long customers = 0;
        for (Buyer buyer : observed.buyers()) {
            Contract contract = Contract.at(buyer, period, observed.end());
            if (!contract.lost()) {
                double stays = 1;
                int due = Contract.periodsPassed(buyer, period, horizon);
                for (int renewal = contract.renewals(); renewal < due; renewal++) {
                    stays *= model.retentionAfter(renewal);
                }
                int stayed = Contract.at(buyer, period, horizon).lost() ? 0 : 1;
                customers++;
                total += stays;
                actual += stayed;
                errors += Math.abs(stays - stayed);
            }
        }
        return Forecast.of(
                "customers who stay, of those who had not left",
                total,
                (double) actual,
                customers == 0 ? 0 : errors / customers,
                observed);
    }

    private static Map<String, Double> plain(RetentionModel model) {
        return switch (model) {
            case ConstantRetention constant -> Map.of("share", constant.share());
            case ShiftedBetaGeometric _ -> Map.of();
        };
    }
}
