package io.tenure.value.portal;

import io.tenure.shared.portal.Format;
import io.tenure.value.domain.scoring.ObservedCustomer;
import io.tenure.value.events.ValueModelFitted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to where each score of RFM goes, as it is written: what would have been decided otherwise.
 *
 * @param fixed whether somebody has fixed those of frequency; in fifths, a lot decides among equals
 */
record Limits(List<String> recency, List<String> frequency, List<String> monetary, boolean fixed) {

    static Limits of(ValueModelFitted model, Format format) {
        @Nullable String currency = model.currency().equals(ObservedCustomer.NO_CURRENCY) ? null : model.currency();
        return new Limits(
                whole(model.recencyLimits().stream().map(BigDecimal::valueOf).toList(), format),
                whole(model.frequencyLimits().stream().map(last -> last.value()).toList(), format),
                model.monetaryLimits().stream()
                        .map(limit -> format.rounded(BigDecimal.valueOf(limit), currency))
                        .toList(),
                model.frequencyLimits().stream()
                        .allMatch(last -> last.customerId().isEmpty()));
    }

    /** Whatever is counted is at most the whole number below a limit. */
    private static List<String> whole(List<BigDecimal> limits, Format format) {
        return limits.stream()
                .map(limit -> format.decimal(limit.setScale(0, RoundingMode.FLOOR)))
                .toList();
    }
}
