package io.tenure.relationship.portal;

import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.DuplicateSuggestion;
import java.util.Comparator;
import java.util.List;

/** Records that may be one customer, the one with most history first: into that one the others would be merged. */
record Likely(String likeness, CustomerCard first, List<CustomerCard> others) {
    static Likely of(DuplicateSuggestion suggestion) {
        var cards = suggestion.customers().stream()
                .sorted(Comparator.comparingLong(
                                (CustomerView view) -> view.together().interactions())
                        .reversed())
                .map(CustomerCard::of)
                .toList();
        return new Likely(suggestion.likeness().name(), cards.getFirst(), cards.subList(1, cards.size()));
    }
}
