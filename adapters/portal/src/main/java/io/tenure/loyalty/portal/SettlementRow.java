package io.tenure.loyalty.portal;

import io.tenure.loyalty.queries.Settlement;
import io.tenure.loyalty.queries.SettlementView;
import java.math.BigDecimal;
import java.time.YearMonth;

/** The settlement of a month, as a page shows it. */
record SettlementRow(Settlement settlement) {

    public SettlementView sums() {
        return settlement.sums();
    }

    public boolean closed() {
        return settlement.closed();
    }

    public YearMonth month() {
        return YearMonth.parse(sums().month());
    }

    /** Whether the firm owes the partner, not the other way round. */
    public boolean ours() {
        return sums().net().signum() < 0;
    }

    public BigDecimal owed() {
        return sums().net().abs();
    }
}
