package io.tenure.value.portal;

import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Wording;
import io.tenure.value.events.GroupTotal;
import io.tenure.value.events.ValueReported;
import io.tenure.value.portal.Pyramid.Bar;
import io.tenure.value.portal.Pyramid.Level;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the classes A, B and C: few on top and many below, and mostly the other way round what they bring. */
@Component
class ValuePyramid {

    private final Wording wording;

    ValuePyramid(Wording wording) {
        this.wording = wording;
    }

    Pyramid of(ValueReported report, @Nullable String currency, Format format) {
        List<GroupTotal> classes = report.classes();
        double customers = classes.stream().mapToLong(GroupTotal::customers).sum();
        double revenue = classes.stream()
                .mapToDouble(group -> group.revenue().max(BigDecimal.ZERO).doubleValue())
                .sum();
        return new Pyramid(
                wording.say("value.pyramid"),
                wording.say("value.class"),
                List.of(wording.say("value.customers"), wording.say("value.revenue")),
                classes.stream()
                        .map(group -> new Level(
                                wording.say("value.is." + group.group()),
                                "pyramid-" + group.group(),
                                List.of(
                                        bar(group.customers() / customers, format.number(group.customers()), format),
                                        bar(
                                                revenue == 0
                                                        ? 0
                                                        : group.revenue().doubleValue() / revenue,
                                                format.rounded(group.revenue(), currency),
                                                format))))
                        .toList());
    }

    private static Bar bar(double share, String figure, Format format) {
        return Bar.of(share, figure, format.percent(share));
    }
}
