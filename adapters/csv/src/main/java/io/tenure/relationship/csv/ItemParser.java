package io.tenure.relationship.csv;

import io.tenure.relationship.csv.Mapping.ItemFields;
import io.tenure.relationship.events.LineItem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what was bought or brought back in a line, and the money. */
final class ItemParser {

    private static final int MOST_DECIMALS = 6;

    private final Field.Value sku;
    private final Field.Value name;
    private final Field.Value quantity;
    private final Field.Value unitPrice;
    private final Field.Value amount;
    private final Field.Value category;
    private final Numbers numbers;

    ItemParser(ItemFields fields, Columns columns, char decimalMark) {
        sku = fields.sku().in(columns);
        name = optional(fields.name(), columns);
        quantity = optional(fields.quantity(), columns);
        unitPrice = optional(fields.unitPrice(), columns);
        amount = optional(fields.amount(), columns);
        category = optional(fields.category(), columns);
        numbers = new Numbers(decimalMark);
    }

    static Field.Value optional(@Nullable Field field, Columns columns) {
        return field == null ? row -> null : field.in(columns);
    }

    LineItem of(String[] row) {
        String code = sku.in(row);
        if (code == null) {
            throw new Unreadable("no-sku", "The code of the item is blank");
        }
        BigDecimal pieces = number(quantity, row);
        return new LineItem(
                code, name.in(row), pieces == null ? BigDecimal.ONE : pieces, number(unitPrice, row), category.in(row));
    }

    /** The amount of the line: its own column, or quantity times price; null when the line is free of money. */
    @Nullable
    BigDecimal amount(String[] row, LineItem item) {
        BigDecimal told = number(amount, row);
        BigDecimal price = item.unitPrice();
        BigDecimal total =
                told != null ? told : price == null ? null : item.quantity().multiply(price);
        if (total != null
                && total.scale() > MOST_DECIMALS
                && total.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new Unreadable(
                    "bad-number", "The amount " + total + " has more than " + MOST_DECIMALS + " decimals: round it");
        }
        return total;
    }

    private @Nullable BigDecimal number(Field.Value value, String[] row) {
        String cell = value.in(row);
        return cell == null ? null : numbers.of(cell);
    }
}
