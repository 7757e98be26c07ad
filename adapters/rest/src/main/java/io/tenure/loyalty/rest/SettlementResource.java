package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.queries.Settlement;
import io.tenure.loyalty.queries.SettlementView;
import java.math.BigDecimal;

/**
 * The settlement of a partner and a month as the API shows it.
 *
 * @param closed whether nothing can be added any more
 * @param issued points that the partner owes for
 * @param takenBack points that it does not owe for after all
 * @param redeemed points that the firm owes for
 * @param givenBack points that it does not owe for after all
 * @param storedValue what members paid there with stored money, less what was put back; the firm owes it
 * @param coupons what coupons gave there, less what was taken back; the firm owes it
 * @param net what the partner owes the firm; negative when the firm owes it to the partner
 */
@Schema(name = "PartnerSettlement")
record SettlementResource(
        String programme,
        String partner,
        @Schema(example = "2026-11") String month,
        boolean closed,
        String currency,
        SumBody issued,
        SumBody takenBack,
        SumBody redeemed,
        SumBody givenBack,
        @Schema(type = "string", example = "36.40") BigDecimal storedValue,
        @Schema(type = "string", example = "10.00") BigDecimal coupons,
        @Schema(type = "string", example = "139.12") BigDecimal net) {

    /** Some points, and what they cost together. */
    @Schema(name = "PartnerSettlementSum")
    record SumBody(
            long points,
            @Schema(type = "string", example = "139.12") BigDecimal amount) {

        static SumBody of(SettlementView.Sum sum) {
            return new SumBody(sum.points(), sum.amount());
        }
    }

    static SettlementResource of(Settlement settlement) {
        SettlementView sums = settlement.sums();
        return new SettlementResource(
                sums.programme(),
                sums.partner(),
                sums.month(),
                settlement.closed(),
                sums.currency(),
                SumBody.of(sums.issued()),
                SumBody.of(sums.takenBack()),
                SumBody.of(sums.redeemed()),
                SumBody.of(sums.givenBack()),
                sums.storedValue(),
                sums.coupons(),
                sums.net());
    }
}
