package io.tenure.relationship.csv;

import java.math.BigDecimal;

/**
 * Money in one currency, exact.
 *
 * @param in what came to the firm
 * @param out what went from it, as a positive amount
 */
public record Flow(BigDecimal in, BigDecimal out) {

    static final Flow NONE = new Flow(BigDecimal.ZERO, BigDecimal.ZERO);

    Flow plus(BigDecimal amount) {
        return amount.signum() < 0 ? new Flow(in, out.subtract(amount)) : new Flow(in.add(amount), out);
    }

    Flow plus(Flow other) {
        return new Flow(in.add(other.in), out.add(other.out));
    }

    boolean sameAs(Flow other) {
        return in.compareTo(other.in) == 0 && out.compareTo(other.out) == 0;
    }
}
