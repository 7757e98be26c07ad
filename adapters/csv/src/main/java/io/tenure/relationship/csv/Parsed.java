package io.tenure.relationship.csv;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What reading a line came to. */
sealed interface Parsed permits Told, Parsed.Fault {

    /**
     * The line cannot be taken.
     *
     * @param externalId the interaction it belongs to, when that could be read
     * @param amount and currency: its money, when that could be read
     */
    record Fault(
            String code,
            String reason,
            @Nullable String externalId,
            @Nullable BigDecimal amount,
            @Nullable Currency currency)
            implements Parsed {

        static Fault of(String code, String reason) {
            return new Fault(code, reason, null, null, null);
        }
    }
}
