package io.tenure.facts.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.domain.FactSheet;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a customer, the records merged into it included, as it reads on a day.
 *
 * @param day in the customer's zone
 * @param currency of every amount; left out when there is none in it
 * @param amountsApart interactions whose amount is in another currency, which no sum holds
 * @param facts what rules see, by the names of the columns; left out what the customer has not
 * @param months oldest first, those in which money moved
 * @param products those bought last, at most 16
 * @param categories of the items bought last, at most 16
 */
@Schema(name = "Facts")
record FactsResource(
        String customerId,
        LocalDate day,
        String zone,
        @Nullable String currency,
        List<String> currencies,
        long amountsApart,
        @Schema(type = "string", example = "139.12") BigDecimal spent,
        @Schema(type = "string", example = "139.12") BigDecimal returned,
        @Schema(type = "string", example = "139.12") BigDecimal revenue,
        @Schema(type = "string", example = "139.12") BigDecimal serviceCost,
        Map<String, Object> facts,
        List<Month> months,
        List<Product> products,
        List<Category> categories) {

    /** The money of one month. */
    @Schema(name = "MonthOfFacts")
    record Month(
            @Schema(type = "string", example = "2026-05") String month,
            @Schema(type = "string", example = "139.12") BigDecimal revenue,
            @Schema(type = "string", example = "139.12") BigDecimal serviceCost,
            @Schema(type = "string", example = "139.12") BigDecimal profit) {}

    /** A product bought, and when last. */
    @Schema(name = "ProductOfFacts")
    record Product(String sku, LocalDate lastBought) {}

    /** A category bought, and when last. */
    @Schema(name = "CategoryOfFacts")
    record Category(String name, LocalDate lastBought) {}

    static FactsResource of(FactSheet sheet) {
        CustomerFacts facts = sheet.facts();
        return new FactsResource(
                facts.customerId(),
                sheet.today(),
                facts.zone(),
                sheet.currency().orElse(null),
                facts.currencies(),
                sheet.amountsApart(),
                sheet.spent(),
                sheet.returned(),
                sheet.revenue(),
                sheet.serviceCost(),
                values(sheet),
                months(sheet),
                facts.products().list().stream()
                        .map(product -> new Product(product.name(), LocalDate.ofEpochDay(product.day())))
                        .toList(),
                facts.categories().list().stream()
                        .map(category -> new Category(category.name(), LocalDate.ofEpochDay(category.day())))
                        .toList());
    }

    private static Map<String, Object> values(FactSheet sheet) {
        Map<String, Object> values = new LinkedHashMap<>();
        Row row = FactColumns.row(sheet);
        List<Column> columns = FactColumns.columns();
        for (int column = 0; column < columns.size(); column++) {
            Object value = row.value(column);
            if (value != null) {
                values.put(columns.get(column).name(), value);
            }
        }
        return values;
    }

    private static List<Month> months(FactSheet sheet) {
        return sheet.months().entrySet().stream()
                .map(month -> new Month(
                        month.getKey().toString(),
                        month.getValue().revenue(),
                        month.getValue().serviceCost(),
                        month.getValue().profit()))
                .toList();
    }
}
