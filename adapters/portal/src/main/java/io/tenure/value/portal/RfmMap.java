package io.tenure.value.portal;

import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.HeatMap;
import io.tenure.shared.portal.Wording;
import io.tenure.value.domain.ranking.RfmSegment;
import io.tenure.value.events.GroupTotal;
import io.tenure.value.events.ValueReported;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lays customers out by when they bought last (upwards) and how often (to the right), in the 25 fields of RFM. */
@Component
class RfmMap {

    private static final int BEST = 5;

    private final Wording wording;

    RfmMap(Wording wording) {
        this.wording = wording;
    }

    HeatMap of(ValueReported report, Format format) {
        Map<String, GroupTotal> fields =
                report.rfm().stream().collect(Collectors.toMap(GroupTotal::group, Function.identity()));
        long most = report.rfm().stream().mapToLong(GroupTotal::customers).max().orElse(1);
        return new HeatMap(
                wording.say("value.rfm-map"),
                wording.say("value.recency-by-frequency"),
                IntStream.rangeClosed(1, BEST).mapToObj(f -> "F " + f).toList(),
                IntStream.rangeClosed(1, BEST)
                        .map(place -> BEST + 1 - place)
                        .mapToObj(r -> new HeatMap.Line("R " + r, line(r, fields, most, format)))
                        .toList());
    }

    private List<HeatMap.Cell> line(int recency, Map<String, GroupTotal> fields, long most, Format format) {
        return IntStream.rangeClosed(1, BEST)
                .mapToObj(frequency -> {
                    GroupTotal field = fields.get(recency + "-" + frequency);
                    long customers = field == null ? 0 : field.customers();
                    return HeatMap.Cell.of(
                            (double) customers / most,
                            format.number(customers),
                            wording.say("rfm." + RfmSegment.of(recency, frequency)));
                })
                .toList();
    }
}
