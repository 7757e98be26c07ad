package io.tenure.value.domain.scoring;

import io.tenure.value.domain.buying.HoldOut;
import io.tenure.value.domain.buying.PurchaseDays;
import io.tenure.value.domain.buying.PurchaseHistories;
import io.tenure.value.domain.buying.PurchaseModel;
import io.tenure.value.domain.buying.PurchaseModels;
import io.tenure.value.domain.buying.Tracking;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.ranking.AbcCuts;
import io.tenure.value.domain.ranking.AbcLimits;
import io.tenure.value.domain.ranking.Rfm;
import io.tenure.value.domain.ranking.RfmLimits;
import io.tenure.value.domain.spending.SpendHistories;
import io.tenure.value.domain.spending.SpendModel;
import io.tenure.value.domain.spending.SpendModels;
import io.tenure.value.events.FittedModel;
import io.tenure.value.events.ForecastTrial;
import io.tenure.value.events.ModelWarning;
import io.tenure.value.events.ParameterEstimate;
import io.tenure.value.events.RankedCustomer;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.TrackedWeek;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import io.tenure.value.events.WarningKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits the models of one currency, tries them, and draws the limits between classes and scores. */
final class ModelStudy {

    /** From here on, how often and how much move together too visibly for a model that assumes they do not. */
    private static final double NOTABLE_CORRELATION = 0.3;

    /** Of all spend, brought by one customer: more are hardly told from a slip of the keyboard. */
    private static final double LARGEST_SHARE = 0.25;

    private static final double PER_CENT = 100;

    /** The weeks held back for the trial, at most and at least. */
    private static final int LONGEST_TRIAL = 26;

    private static final int SHORTEST_TRIAL = 4;
    private static final int SHARE_HELD_BACK = 3;

    /** Weeks of the tracking plot, at most: the last two years. */
    private static final int TRACKED_WEEKS = 104;

    private final ValueRunRecorded run;
    private final @Nullable RfmEdges edges;
    private final List<ObservedCustomer> customers;
    private final List<PurchaseDays> days;
    private final LocalDate first;

    private ModelStudy(ValueRunRecorded run, @Nullable RfmEdges edges, List<ObservedCustomer> customers) {
        this.run = run;
        this.edges = edges;
        this.customers = customers;
        this.days = customers.stream().map(ObservedCustomer::days).toList();
        this.first = days.stream()
                .map(PurchaseDays::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static ValueModelFitted of(
            ValueRunRecorded run, @Nullable RfmEdges edges, String currency, List<ObservedCustomer> customers) {
        return new ModelStudy(run, edges, customers).fitted(currency);
    }

    private ValueModelFitted fitted(String currency) {
        PurchaseHistories histories = historiesAt(run.asOf());
        Fit<PurchaseModel> buying = fit(histories);
        SpendHistories spends = SpendHistories.of(
                customers.stream().map(ObservedCustomer::spend).toList());
        Fit<SpendModel> spending = SpendModels.gammaGamma(spends);
        @Nullable ForecastTrial trial = trial();
        FittedModel buyingForm = ModelForms.ofBuying(buying);
        FittedModel spendingForm = ModelForms.ofSpending(spending);
        ValueSettings settings = run.settings();
        AbcLimits classes = new AbcCuts(settings.abcA(), settings.abcB())
                .among(customers.stream()
                        .map(customer -> new RankedCustomer(customer.revenue(), customer.customerId()))
                        .toList());
        RfmLimits scores = scores(currency);
        return new ValueModelFitted(
                run.run(),
                currency,
                customers.size(),
                histories.repeaters(),
                buyingForm,
                spendingForm,
                warnings(buyingForm, spendingForm, spends, trial),
                trial,
                tracking(buying.model()),
                classes.lastOfA(),
                classes.lastOfB(),
                scores.recency().limits(),
                scores.frequency(),
                scores.monetary().limits(),
                run.occurredAt());
    }

    private RfmLimits scores(String currency) {
        List<Rfm.Behaviour> behaviours =
                customers.stream().map(c -> c.behaviour(run.asOf())).toList();
        return edges == null ? RfmLimits.among(behaviours) : RfmLimits.fixed(edges, currency, behaviours);
    }

    private PurchaseHistories historiesAt(LocalDate end) {
        return PurchaseHistories.of(
                days.stream().flatMap(each -> each.historyAt(end).stream()).toList());
    }

    private Fit<PurchaseModel> fit(PurchaseHistories histories) {
        return switch (run.settings().model()) {
            case BG_NBD -> PurchaseModels.bgNbd(histories);
            case PARETO_NBD -> PurchaseModels.paretoNbd(histories);
        };
    }

    /** Fits once more without the last weeks, and holds the forecast against them. */
    private @Nullable ForecastTrial trial() {
        long known = ChronoUnit.WEEKS.between(first, run.asOf());
        int weeks = (int) Math.min(LONGEST_TRIAL, known / SHARE_HELD_BACK);
        if (weeks < SHORTEST_TRIAL) {
            return null;
        }
        LocalDate calibrated = run.asOf().minusWeeks(weeks);
        HoldOut holdOut = HoldOut.of(fit(historiesAt(calibrated)).model(), days, calibrated, weeks);
        return new ForecastTrial(
                calibrated,
                weeks,
                holdOut.customers(),
                holdOut.forecast(),
                holdOut.actual(),
                holdOut.meanAbsoluteError());
    }

    private List<TrackedWeek> tracking(PurchaseModel model) {
        int weeks = (int) ChronoUnit.WEEKS.between(first, run.asOf().plusDays(1));
        return Tracking.of(model, days, first, weeks, TRACKED_WEEKS).weeks().stream()
                .map(week -> new TrackedWeek(week.end(), week.expected(), week.actual()))
                .toList();
    }

    private List<ModelWarning> warnings(
            FittedModel buying, FittedModel spending, SpendHistories spends, @Nullable ForecastTrial trial) {
        List<ModelWarning> warnings = new ArrayList<>();
        unsure(buying, warnings);
        unsure(spending, warnings);
        if (spends.withoutSpend() > 0) {
            warnings.add(new ModelWarning(WarningKind.BOUGHT_FOR_NOTHING, spending.model(), spends.withoutSpend()));
        }
        long apart =
                customers.stream().mapToLong(ObservedCustomer::amountsApart).sum();
        if (apart > 0) {
            warnings.add(new ModelWarning(WarningKind.AMOUNTS_IN_OTHER_CURRENCIES, spending.model(), apart));
        }
        if (spends.customers() >= SpendModels.FEWEST_CUSTOMERS && spends.largestShare() >= LARGEST_SHARE) {
            warnings.add(new ModelWarning(
                    WarningKind.ONE_CUSTOMER_DECIDES, spending.model(), PER_CENT * spends.largestShare()));
        }
        double correlation = spends.correlation();
        if (Math.abs(correlation) >= NOTABLE_CORRELATION) {
            warnings.add(new ModelWarning(WarningKind.COUNT_AND_SPEND_MOVE_TOGETHER, spending.model(), correlation));
        }
        if (trial == null) {
            warnings.add(new ModelWarning(
                    WarningKind.TOO_SHORT_FOR_A_TRIAL, buying.model(), SHORTEST_TRIAL * SHARE_HELD_BACK));
        }
        return warnings;
    }

    private static void unsure(FittedModel model, List<ModelWarning> warnings) {
        for (ParameterEstimate estimate : model.parameters()) {
            if (estimate.standardError() != null && estimate.standardError() > estimate.value()) {
                warnings.add(new ModelWarning(WarningKind.UNSURE_PARAMETER, estimate.name(), estimate.standardError()));
            }
        }
    }
}
