package io.tenure.loyalty.application;

import io.tenure.loyalty.queries.SettlementLineView;
import io.tenure.shared.csv.Cell;

/** Movements of a settlement as CSV; the amounts of all lines add up to what is owed. */
final class SettlementCsv {

    static final String HEADER = "position,at,cause,outlet,reference,points,price,amount,currency,version";

    private SettlementCsv() {}

    static String line(SettlementLineView line) {
        return String.join(
                ",",
                line.id(),
                line.at().toString(),
                line.cause().name(),
                Cell.of(line.outlet()),
                Cell.of(line.reference()),
                Long.toString(line.points()),
                line.price().toPlainString(),
                line.amount().toPlainString(),
                line.currency(),
                Long.toString(line.version()));
    }
}
