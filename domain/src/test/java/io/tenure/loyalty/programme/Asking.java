package io.tenure.loyalty.programme;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleFailed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A rule that asks whether a column has a value, or that has no answer. */
public record Asking(
        List<Column> known, String column, @Nullable Object wanted) implements Rule {

    public static Asking ofPurchase(String column, Object wanted) {
        return new Asking(PurchaseColumns.ofPurchase(), column, wanted);
    }

    public static Asking ofItem(String column, Object wanted) {
        return new Asking(PurchaseColumns.ofItem(), column, wanted);
    }

    public static Asking nobodyKnows() {
        return new Asking(List.of(), "nothing", null);
    }

    @Override
    public boolean test(Row row) throws RuleFailed {
        if (wanted == null) {
            throw new RuleFailed("divided by zero");
        }
        return Objects.equals(
                row.value(known.stream().map(Column::name).toList().indexOf(column)), wanted);
    }

    @Override
    public String source() {
        return column + " == " + wanted;
    }

    @Override
    public SortedSet<String> columns() {
        return new TreeSet<>(List.of(column));
    }

    @Override
    public Optional<SortedSet<Long>> thresholds(String asked) {
        return Optional.empty();
    }

    @Override
    public List<Mention> mentions(String asked) {
        return List.of();
    }
}
