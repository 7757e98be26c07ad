package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.programme.SoftBenefit.Period;
import io.tenure.loyalty.programme.Wording;
import io.tenure.loyalty.queries.SoftRight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The soft benefits of a member's tier. */
@Schema(name = "LoyaltySoftBenefits")
record SoftBenefitsBody(List<RightBody> items) {

    /**
     * A benefit, and how often the member has had it in the period of today.
     *
     * @param left how often more
     * @param last the id of the last use, which can be taken back
     */
    @Schema(name = "LoyaltySoftBenefit")
    record RightBody(
            String id,
            Wording title,
            int times,
            Period per,
            String period,
            long used,
            long left,
            @Nullable String last) {

        static RightBody of(SoftRight right) {
            return new RightBody(
                    right.benefit().id(),
                    right.benefit().title(),
                    right.benefit().times(),
                    right.benefit().per(),
                    right.period(),
                    right.used(),
                    right.left(),
                    right.last());
        }
    }

    static SoftBenefitsBody of(List<SoftRight> rights) {
        return new SoftBenefitsBody(rights.stream().map(RightBody::of).toList());
    }
}
