package io.tenure.loyalty.portal;

import io.tenure.loyalty.events.EffectMeasured;
import io.tenure.loyalty.events.MeasuredEffect;
import io.tenure.shared.portal.Chart;
import io.tenure.shared.portal.Chart.Cell;
import io.tenure.shared.portal.Chart.Kind;
import io.tenure.shared.portal.Chart.Series;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws each difference with its interval, in percent of the control group's mean so that one axis fits all. */
@Component
class EffectChart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Wording wording;

    EffectChart(Wording wording) {
        this.wording = wording;
    }

    /** Null when no difference can be told. */
    @Nullable
    Chart of(EffectMeasured report, Format format) {
        List<MeasuredEffect> known = report.effects().stream()
                .filter(effect ->
                        effect.difference() != null && effect.control().signum() > 0)
                .toList();
        return known.isEmpty()
                ? null
                : new Chart(
                        Kind.INTERVALS,
                        wording.say("effect.chart"),
                        wording.say("effect.measure"),
                        known.stream()
                                .map(effect -> wording.say("effect.measure." + effect.measure()))
                                .toList(),
                        List.of(
                                series("effect.low", known, MeasuredEffect::low, format),
                                series("effect.high", known, MeasuredEffect::high, format),
                                series("effect.difference", known, MeasuredEffect::difference, format)),
                        null);
    }

    private Series series(
            String name,
            List<MeasuredEffect> effects,
            Function<MeasuredEffect, @Nullable BigDecimal> value,
            Format format) {
        return new Series(
                wording.say(name),
                effects.stream()
                        .map(effect -> cell(value.apply(effect), effect.control(), format))
                        .toList());
    }

    private static Cell cell(@Nullable BigDecimal value, BigDecimal of, Format format) {
        if (value == null) {
            return Cell.UNKNOWN;
        }
        BigDecimal percent =
                value.multiply(HUNDRED).divide(of, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_EVEN);
        return new Cell(percent, (percent.signum() > 0 ? "+" : "") + format.decimal(percent) + " %");
    }
}
