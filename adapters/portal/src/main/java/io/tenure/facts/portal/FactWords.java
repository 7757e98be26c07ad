package io.tenure.facts.portal;

import io.tenure.facts.domain.FactColumn;
import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.domain.Unit;
import io.tenure.facts.queries.FactLabels;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Wording;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the columns of rules are called and how their values are written, for the reader of a page. */
@Component("factWords")
class FactWords {

    private static final Map<String, FactColumn> FACTS = FactColumns.list().stream()
            .collect(Collectors.toMap(fact -> fact.column().name(), Function.identity()));

    private final Wording wording;

    FactWords(Wording wording) {
        this.wording = wording;
    }

    /** The label of a column; its name where nobody has given it one. */
    public String label(String column) {
        return FACTS.containsKey(column)
                ? FactLabels.of(column, LocaleContextHolder.getLocale())
                : wording.named("column." + column, column);
    }

    /** What its number counts; blank for a column without a unit. */
    public String unit(String column) {
        Unit unit = unitOf(column);
        return unit == Unit.NONE ? "" : wording.say("unit." + unit);
    }

    /** A value that was written down for a rule, as people write it. */
    public String value(String column, String value, Format format) {
        return switch (unitOf(column)) {
            case NONE -> code(column, value, format);
            case SHARE -> format.percent(Double.parseDouble(value));
            case TIMES, DAYS -> format.rounded(new BigDecimal(value));
            case MONEY, MONEY_PER_MONTH -> format.sum(new BigDecimal(value));
        };
    }

    private String code(String column, String value, Format format) {
        return switch (column) {
            case "country" -> format.country(value);
            case "language" -> format.language(value);
            case "kind" -> wording.named("customer-kind." + value, value);
            case "mainChannel" -> wording.named("channel." + value, value);
            default -> value;
        };
    }

    private static Unit unitOf(String column) {
        FactColumn fact = FACTS.get(column);
        return fact == null ? Unit.NONE : fact.unit();
    }
}
