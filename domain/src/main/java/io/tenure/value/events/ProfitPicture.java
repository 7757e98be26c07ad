package io.tenure.value.events;

import java.math.BigDecimal;
import java.util.List;

/**
 * What customers left over.
 *
 * @param curve profit added up from the most profitable customer on, at each twentieth of the customers from 0 to 1
 * @param lost what the customers with a loss cost
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
        List<BigDecimal> curve) {}
