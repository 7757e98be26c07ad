package io.tenure.value.portal;

import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Treemap;
import io.tenure.shared.portal.Treemap.Tile;
import io.tenure.shared.portal.Wording;
import io.tenure.value.domain.ranking.RfmSegment;
import io.tenure.value.events.GroupTotal;
import io.tenure.value.events.ValueReported;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the ten segments of RFM as tiles, coloured by how lately their customers bought. */
@Component
class RfmTiles {

    private static final String LATELY = "lately";
    private static final String COOLING = "cooling";
    private static final String QUIET = "quiet";

    private final Wording wording;

    RfmTiles(Wording wording) {
        this.wording = wording;
    }

    Treemap of(ValueReported report, @Nullable String currency, Format format) {
        Map<RfmSegment, GroupTotal> segments = new EnumMap<>(RfmSegment.class);
        for (GroupTotal field : report.rfm()) {
            String[] scores = field.group().split("-", -1);
            segments.merge(
                    RfmSegment.of(Integer.parseInt(scores[0]), Integer.parseInt(scores[1])), field, RfmTiles::together);
        }
        double customers =
                report.rfm().stream().mapToLong(GroupTotal::customers).sum();
        return new Treemap(
                wording.say("value.rfm"),
                wording.say("value.segment"),
                List.of(
                        wording.say("value.customers"),
                        wording.say("value.share-of-customers"),
                        wording.say("value.revenue")),
                Stream.of(LATELY, COOLING, QUIET)
                        .map(look -> new Treemap.Key(look, wording.say("value." + look)))
                        .toList(),
                segments.entrySet().stream()
                        .map(segment -> tile(segment.getKey(), segment.getValue(), customers, currency, format))
                        .toList());
    }

    private Tile tile(
            RfmSegment segment, GroupTotal total, double customers, @Nullable String currency, Format format) {
        String count = format.number(total.customers());
        String share = format.percent(total.customers() / customers);
        return new Tile(
                wording.say("rfm." + segment),
                look(segment),
                total.customers(),
                count + " · " + share,
                List.of(count, share, format.rounded(total.revenue(), currency)));
    }

    private static String look(RfmSegment segment) {
        return switch (segment) {
            case CHAMPIONS, LOYAL_CUSTOMERS, POTENTIAL_LOYALISTS, PROMISING, NEW_CUSTOMERS -> LATELY;
            case NEED_ATTENTION, ABOUT_TO_SLEEP -> COOLING;
            case AT_RISK, CANNOT_LOSE, HIBERNATING -> QUIET;
        };
    }

    private static GroupTotal together(GroupTotal one, GroupTotal other) {
        return new GroupTotal(
                one.group(),
                one.customers() + other.customers(),
                one.revenue().add(other.revenue()),
                one.lifetimeValue().add(other.lifetimeValue()));
    }
}
