package io.tenure.value.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers left over.
 *
 * @param curve profit added up from the most profitable customer on, at each twentieth of the customers from 0 to 1
 * @param lost what the customers with a loss cost
 * @param loyalty what other parts of Tenure spent on them; null where runs did not ask yet
 * @param apart customers on whom something was spent that is in no sum: in another currency, or nobody says how much
 */
public record ProfitPicture(
        BigDecimal revenue,
        BigDecimal product,
        BigDecimal service,
        BigDecimal recovery,
        BigDecimal profit,
        long profitable,
        long unprofitable,
        BigDecimal lost,
        List<BigDecimal> curve,
        @Nullable BigDecimal loyalty,
        @Nullable Long apart) {}
