package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnersTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final PartnerTerms FIRST = terms(MARCH.minusMonths(2), "0.01");
    private static final PartnerTerms SECOND = terms(MARCH, "0.02");
    private static final Partner BAKERY = partner("bakery", List.of("north", "south"), SECOND, FIRST);
    private static final Partner CINEMA = partner("cinema", List.of("screen"), FIRST);

    @Test
    void outletBelongsToItsPartnerAndAnyOtherToTheFirm() {
        Partners partners = Partners.of(List.of(BAKERY, CINEMA));
        assertThat(partners.at("south")).contains(BAKERY);
        assertThat(partners.at("screen")).contains(CINEMA);
        assertThat(partners.at("high-street")).isEmpty();
        assertThat(partners.all()).containsExactly(BAKERY, CINEMA);
        assertThat(Partners.NONE.at("south")).isEmpty();
    }

    @Test
    void termsHoldFromTheirDayUntilOthersDo() {
        assertThat(BAKERY.terms(FIRST.from().minusDays(1))).isEmpty();
        assertThat(BAKERY.terms(FIRST.from())).contains(FIRST);
        assertThat(BAKERY.terms(MARCH.minusDays(1))).contains(FIRST);
        assertThat(BAKERY.terms(MARCH)).contains(SECOND);
        assertThat(BAKERY.terms(MARCH.plusYears(5))).contains(SECOND);
    }

    private static Partner partner(String id, List<String> outlets, PartnerTerms... terms) {
        return new Partner(id, new Wording(id, id), outlets, List.of(terms));
    }

    private static PartnerTerms terms(LocalDate from, String earn) {
        return new PartnerTerms(from, new BigDecimal(earn), BigDecimal.ZERO);
    }
}
