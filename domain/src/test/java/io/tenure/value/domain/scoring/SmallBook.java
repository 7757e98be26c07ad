package io.tenure.value.domain.scoring;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.value.domain.Shopper;
import io.tenure.value.events.BuyingModel;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Ada bought three times for 90 pounds, Ben once for 20 and was called, Eve gave back more than she bought and
 * complained, Zoe pays in euros. Goods cost 40 %, a call 2 and a complaint 5; whoever is silent for more than 28 days
 * is lost; nothing is discounted.
 */
final class SmallBook {

    static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");
    static final ValueSettings SETTINGS = new ValueSettings(
            BuyingModel.BG_NBD,
            10,
            BigDecimal.ZERO,
            new BigDecimal("0.80"),
            new BigDecimal("0.95"),
            28,
            new BigDecimal("0.4"),
            Map.of("CALL", new BigDecimal("2")),
            new BigDecimal("5"));
    static final ValueRunRecorded RUN = new ValueRunRecorded(1, DAY, SETTINGS, 4, 3, NOW);
    static final Shopper ADA = new Shopper("ada")
            .bought("2026-01-06", "10", "GBP")
            .bought("2026-01-20", "30", "GBP")
            .bought("2026-03-17", "50", "GBP")
            .bought("2026-04-01", "999", "GBP");
    static final List<CostElsewhere> POINTS = List.of(new CostElsewhere("club", "GBP", new BigDecimal("0.60")));
    static final List<CostElsewhere> ABROAD = List.of(new CostElsewhere("club", "EUR", BigDecimal.ONE));

    private SmallBook() {}

    /** Of all of them, and of three who had not bought or are no customers of their own. */
    static Census census() {
        Census census = new Census(DAY, SETTINGS, null);
        census.add(ADA.facts(), POINTS);
        census.add(
                new Shopper("ben")
                        .bought("2026-01-06", "20", "GBP")
                        .met(InteractionKind.CALL, Channel.PHONE, "2026-01-07")
                        .facts(),
                ABROAD);
        census.add(
                new Shopper("eve")
                        .bought("2026-03-03", "40", "GBP")
                        .gaveBack("2026-03-10", "50", "GBP")
                        .met(InteractionKind.COMPLAINT, Channel.EMAIL, "2026-03-11")
                        .facts(),
                List.of());
        census.add(new Shopper("max").facts(), List.of());
        census.add(new Shopper("twin").bought("2026-01-06", "20", "GBP").facts().standing(false, 9), List.of());
        census.add(new Shopper("uma").bought("2026-04-01", "70", "GBP").facts(), List.of());
        census.add(new Shopper("zoe").bought("2026-02-01", "100", "EUR").facts(), List.of());
        return census;
    }

    static Study pounds() {
        return census().studies(RUN).getLast();
    }
}
