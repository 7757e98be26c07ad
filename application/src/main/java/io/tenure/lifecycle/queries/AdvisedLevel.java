package io.tenure.lifecycle.queries;

import io.tenure.lifecycle.domain.ClassAmongAll;
import io.tenure.lifecycle.domain.ClassAmongAll.CutPoints;
import io.tenure.lifecycle.domain.LevelAdvice.Amount;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.queries.ValueRunView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which level of care pays for a customer, by the class that a value run put it into.
 *
 * @param level null when there is nothing to go by
 * @param reason why there is not; null beside a level
 * @param because what the level follows from; null beside a reason
 */
public record AdvisedLevel(
        String customerId,
        @Nullable RelationshipLevel level,
        @Nullable Unadvised reason,
        @Nullable ClassFigures because) {

    /** Why no level can be advised. */
    public enum Unadvised {
        /** The customer has not bought by the day of the last run, or there was none. */
        NO_VALUE_YET,
        /** Nobody was in its class when the run was made, or the run expects nothing of anybody in its currency. */
        NOTHING_TO_COMPARE
    }

    /**
     * The customers of the same class, and all who buy in the same currency.
     *
     * @param customers few, middling or many, by their share
     * @param margin low, middling or high, by the averages
     * @param shareOfCustomers in (0, 1]
     * @param average lifetime value in the class
     * @param averageOfAll lifetime value
     * @param timesTheAverage the one by the other
     * @param run that the figures are of
     * @param asOf its day
     * @param cutPoints by which the words follow from the figures
     */
    public record ClassFigures(
            AbcClass abcClass,
            Amount customers,
            Amount margin,
            long customersOfClass,
            long allCustomers,
            BigDecimal shareOfCustomers,
            BigDecimal average,
            BigDecimal averageOfAll,
            BigDecimal timesTheAverage,
            String currency,
            long run,
            LocalDate asOf,
            CutPoints cutPoints) {}

    public static AdvisedLevel none(String customerId, Unadvised reason) {
        return new AdvisedLevel(customerId, null, reason, null);
    }

    /** By the value of a customer and the run that it is of. */
    public static AdvisedLevel of(CustomerValue value, ValueRunView run) {
        return run.report(value.currency())
                .flatMap(report -> ClassAmongAll.of(value.abcClass(), report.classes()))
                .map(alike -> new AdvisedLevel(value.customerId(), alike.level(), null, because(value, run, alike)))
                .orElseGet(() -> none(value.customerId(), Unadvised.NOTHING_TO_COMPARE));
    }

    private static ClassFigures because(CustomerValue value, ValueRunView run, ClassAmongAll alike) {
        return new ClassFigures(
                value.abcClass(),
                alike.number(),
                alike.marginOfEach(),
                alike.customers(),
                alike.allCustomers(),
                alike.share(),
                alike.average(),
                alike.averageOfAll(),
                alike.timesTheAverage(),
                value.currency(),
                run.number(),
                run.run().asOf(),
                CutPoints.OWN);
    }
}
