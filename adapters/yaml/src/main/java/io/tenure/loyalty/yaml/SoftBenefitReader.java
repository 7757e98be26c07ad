package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.constant;
import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.SoftBenefit;
import io.tenure.loyalty.programme.SoftBenefit.Period;
import java.util.List;

/** Reads what members may have some times in a period. */
record SoftBenefitReader(BenefitReader benefits) {

    private static final int MOST_TIMES = 1_000;

    List<SoftBenefit> read() {
        return benefits.list("soft-benefits", block -> {
            SoftBenefit soft = new SoftBenefit(
                    block.word("id"),
                    wording(block),
                    benefits.tier(block),
                    block.number("times", MOST_TIMES),
                    Period.valueOf(constant(block, "per", List.of("year", "quarter", "month", "day"))));
            if (soft.times() < 1) {
                block.problem("times", ProgrammeMistake.TIMES_BELOW_ONE);
            }
            return soft;
        });
    }
}
