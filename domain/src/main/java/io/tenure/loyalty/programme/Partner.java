package io.tenure.loyalty.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Another firm in whose outlets members earn and spend points.
 *
 * @param outlets by the names that tills give
 * @param terms at least one
 */
public record Partner(String id, Wording title, List<String> outlets, List<PartnerTerms> terms) {

    public Partner {
        outlets = List.copyOf(outlets);
        terms = terms.stream().sorted(Comparator.comparing(PartnerTerms::from)).toList();
    }

    /** The terms that hold on a day; empty before the first. */
    public Optional<PartnerTerms> terms(LocalDate day) {
        return terms.reversed().stream()
                .filter(each -> !each.from().isAfter(day))
                .findFirst();
    }
}
