package io.tenure.value.events;

import java.math.BigDecimal;
import java.util.List;

/**
 * Limits between the scores of RFM that stay the same whatever customers do: four each, every one larger than the one
 * before; a number at a limit is below it.
 *
 * @param recencyDays since the last purchase; the score is turned round, few days score 5
 * @param purchases how many
 * @param currency ISO 4217 code of the money spent; customers of other currencies fall into fifths by it
 * @param spent money
 */
public record RfmEdges(List<Integer> recencyDays, List<Integer> purchases, String currency, List<BigDecimal> spent) {

    public RfmEdges {
        recencyDays = List.copyOf(recencyDays);
        purchases = List.copyOf(purchases);
        spent = List.copyOf(spent);
    }
}
