package io.tenure.facts.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact sum of amounts in one currency, quick while they are hundredths. */
final class MoneySum {

    private long hundredths;
    private BigDecimal rest = BigDecimal.ZERO;

    void addHundredths(long amount) {
        long sum = hundredths + amount;
        if (((hundredths ^ sum) & (amount ^ sum)) < 0) {
            rest = rest.add(BigDecimal.valueOf(hundredths, DayLogWriter.HUNDREDTHS));
            sum = amount;
        }
        hundredths = sum;
    }

    void add(BigDecimal amount) {
        rest = rest.add(amount);
    }

    BigDecimal total() {
        return plain(rest.add(BigDecimal.valueOf(hundredths, DayLogWriter.HUNDREDTHS)));
    }

    /** The one form of an amount: no digit after the second that says nothing. */
    static BigDecimal plain(BigDecimal amount) {
        if (amount.scale() == DayLogWriter.HUNDREDTHS) {
            return amount;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), DayLogWriter.HUNDREDTHS), RoundingMode.UNNECESSARY);
    }
}
