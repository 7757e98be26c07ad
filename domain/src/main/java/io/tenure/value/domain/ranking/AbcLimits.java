package io.tenure.value.domain.ranking;

import io.tenure.value.events.RankedCustomer;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where the classes of an ABC analysis ended among the customers of a day, so that one customer can be classed by
 * itself.
 *
 * @param lastOfA the last customer of class A; null when nobody is in it
 * @param lastOfB the last customer of class B; null when nobody is in it
 */
public record AbcLimits(
        @Nullable RankedCustomer lastOfA, @Nullable RankedCustomer lastOfB) {

    /** From the most to the least valuable, equal ones by id. */
    static final Comparator<RankedCustomer> ORDER = Comparator.comparing(
                    RankedCustomer::value, Comparator.reverseOrder())
            .thenComparing(RankedCustomer::customerId);

    public AbcClass of(BigDecimal value, String customerId) {
        RankedCustomer customer = new RankedCustomer(value, customerId);
        if (value.signum() <= 0) {
            return AbcClass.C;
        }
        if (isUpTo(customer, lastOfA)) {
            return AbcClass.A;
        }
        return isUpTo(customer, lastOfB) ? AbcClass.B : AbcClass.C;
    }

    private static boolean isUpTo(RankedCustomer customer, @Nullable RankedCustomer last) {
        return last != null && ORDER.compare(customer, last) <= 0;
    }
}
