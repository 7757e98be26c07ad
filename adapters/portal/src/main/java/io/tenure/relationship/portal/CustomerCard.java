package io.tenure.relationship.portal;

import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.portal.Initials;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer as its page shows it. */
record CustomerCard(CustomerView view, @Nullable String name, String initials, List<Sum> sums) {

    /** Money in one currency over the whole relationship. */
    record Sum(String currency, BigDecimal amount) {}

    static CustomerCard of(CustomerView view) {
        return new CustomerCard(
                view, view.name(), initials(view), sums(view.together().money()));
    }

    private static String initials(CustomerView view) {
        return view.name() == null && !view.externalIds().isEmpty() ? "№" : Initials.of(view.name());
    }

    public String id() {
        return view.id();
    }

    public boolean person() {
        return view.kind().name().equals("PERSON");
    }

    public List<CustomerView.Stakeholder> presentStakeholders() {
        return view.stakeholders().stream().filter(one -> one.until() == null).toList();
    }

    public List<CustomerView.Stakeholder> formerStakeholders() {
        return view.stakeholders().stream()
                .filter(one -> one.until() != null)
                .sorted(Comparator.comparing((CustomerView.Stakeholder one) -> Objects.requireNonNull(one.until()))
                        .reversed())
                .toList();
    }

    private static List<Sum> sums(Map<String, BigDecimal> money) {
        return money.entrySet().stream()
                .map(entry -> new Sum(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Sum sum) -> sum.amount().abs()).reversed())
                .toList();
    }
}
