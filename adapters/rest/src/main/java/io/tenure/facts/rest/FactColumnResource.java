package io.tenure.facts.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.facts.domain.FactColumn;
import io.tenure.facts.domain.Unit;
import io.tenure.facts.queries.FactLabels;
import io.tenure.shared.rules.ColumnType;
import java.util.Locale;

/**
 * A fact that rules may ask of every customer.
 *
 * @param name as it is written in rules
 * @param dependsOnTime whether it can change although nothing happens to the customer
 */
@Schema(name = "FactColumn")
record FactColumnResource(
        String name, ColumnType type, Unit unit, boolean dependsOnTime, String english, String chinese) {

    static FactColumnResource of(FactColumn fact) {
        String name = fact.column().name();
        return new FactColumnResource(
                name,
                fact.column().type(),
                fact.unit(),
                fact.column().dependsOnTime(),
                FactLabels.of(name, Locale.ENGLISH),
                FactLabels.of(name, Locale.SIMPLIFIED_CHINESE));
    }
}
