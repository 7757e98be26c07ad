package io.tenure.relationship.csv;

import io.tenure.relationship.events.LineItem;
import io.tenure.shared.csv.Cell;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts what is odd in a file, whatever becomes of the lines: a line may be counted under several heads. */
final class Findings {

    private final Map<String, Long> counts = new TreeMap<>();
    private final @Nullable Pattern services;

    Findings(@Nullable Pattern services) {
        this.services = services;
    }

    void note(String finding) {
        counts.merge(finding, 1L, Long::sum);
    }

    void look(Told told) {
        if (told.customer() == null) {
            note("without-customer");
        }
        LineItem item = told.item();
        if (item != null) {
            look(item);
        }
    }

    private void look(LineItem item) {
        String name = item.name();
        if (name == null) {
            note("blank-name");
        } else if (Cell.isFormula(name)) {
            note("formula-like");
        }
        if (item.quantity().signum() < 0) {
            note("negative-quantity");
        }
        if (item.unitPrice() != null && item.unitPrice().signum() <= 0) {
            note(item.unitPrice().signum() == 0 ? "price-zero" : "negative-price");
        }
        if (services != null && services.matcher(item.sku()).matches()) {
            note("service-code");
        }
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }
}
