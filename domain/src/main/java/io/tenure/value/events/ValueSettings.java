package io.tenure.value.events;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How customers are to be valued.
 *
 * @param horizonWeeks how far a lifetime value looks ahead
 * @param discountRate what a year of waiting costs: 0.10 is ten per cent
 * @param abcA the share of all revenue that the customers of class A bring
 * @param abcB the share that those of A and B bring together
 * @param silentAfterDays without a purchase for so long a customer counts as lost in the survival curve
 * @param productShare of revenue that the goods cost, in [0, 1]
 * @param costPerContact by kind of contact, such as CALL; a kind that is not named costs nothing
 * @param costPerComplaint to set right
 */
public record ValueSettings(
        BuyingModel model,
        int horizonWeeks,
        BigDecimal discountRate,
        BigDecimal abcA,
        BigDecimal abcB,
        int silentAfterDays,
        BigDecimal productShare,
        Map<String, BigDecimal> costPerContact,
        BigDecimal costPerComplaint) {

    /**
     * What the first run is made with when nobody has chosen: three years ahead, ten per cent, 80/95, no cost but those
     * on record.
     */
    public static final ValueSettings AT_FIRST = new ValueSettings(
            BuyingModel.BG_NBD,
            156,
            new BigDecimal("0.10"),
            new BigDecimal("0.80"),
            new BigDecimal("0.95"),
            180,
            BigDecimal.ZERO,
            Map.of(),
            BigDecimal.ZERO);
}
