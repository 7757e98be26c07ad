package io.tenure.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.segmentation.commands.DraftGroupSegment;
import io.tenure.segmentation.commands.DraftSegment;
import io.tenure.segmentation.commands.PublishSegment;
import io.tenure.segmentation.commands.RetireSegment;
import io.tenure.segmentation.commands.SegmentCommand;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.ValueGroup.Scheme;
import io.tenure.segmentation.events.GroupSegmentDrafted;
import io.tenure.segmentation.events.SegmentDrafted;
import io.tenure.segmentation.events.SegmentEvent;
import io.tenure.segmentation.events.SegmentPublished;
import io.tenure.segmentation.events.SegmentRetired;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentSpecification {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void countsTheVersionsOfASegment() {
        assertThat(decide(draft("vip"))).isEqualTo(Decision.accepted(drafted("vip", 1)));
        assertThat(decide(draft("vip"), drafted("vip", 1))).isEqualTo(Decision.accepted(drafted("vip", 2)));
    }

    @Test
    void publishesTheNewestVersionOnce() {
        assertThat(decide(new PublishSegment("vip", NOW), drafted("vip", 1), drafted("vip", 2)))
                .isEqualTo(Decision.accepted(new SegmentPublished("vip", 2, NOW)));
        assertThat(decide(new PublishSegment("vip", NOW), drafted("vip", 1), published("vip", 1)))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void retiresAndPublishesAgain() {
        SegmentEvent[] past = {drafted("vip", 1), published("vip", 1), new SegmentRetired("vip", NOW)};

        assertThat(decide(new RetireSegment("vip", NOW), past)).isEqualTo(Decision.nothing());
        assertThat(decide(new PublishSegment("vip", NOW), past)).isEqualTo(Decision.accepted(published("vip", 1)));
    }

    @Test
    void refusesNamesThatDoNotFitAnAddress() {
        assertRejected(decide(draft("Very Important")), "segmentation.invalid-name");
        assertRejected(decide(draft("")), "segmentation.invalid-name");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRejected(decide(new PublishSegment("vip", NOW)), "segmentation.unknown-segment");
        assertRejected(decide(new RetireSegment("vip", NOW)), "segmentation.unknown-segment");
    }

    @Test
    void refusesToHangOnASegmentThatIsNotPublished() {
        assertRejected(
                decide(new PublishSegment("gold", NOW), drafted("vip", 1), drafted("gold", 1, "vip")),
                "segmentation.uses-unpublished");
    }

    @Test
    void refusesASegmentThatHangsOnItself() {
        assertRejected(decide(new PublishSegment("vip", NOW), drafted("vip", 1, "vip")), "segmentation.cycle");
    }

    @Test
    void refusesToCloseACircleOfSegments() {
        assertRejected(
                decide(
                        new PublishSegment("vip", NOW),
                        drafted("vip", 1),
                        published("vip", 1),
                        drafted("gold", 1, "vip"),
                        published("gold", 1),
                        drafted("platinum", 1, "gold"),
                        published("platinum", 1),
                        drafted("vip", 2, "platinum")),
                "segmentation.cycle");
    }

    @Test
    void refusesMoreSegmentsUponEachOtherThanTheLimit() {
        SegmentEvent[] tower = IntStream.range(0, SegmentDecider.DEEPEST)
                .boxed()
                .flatMap(i ->
                        List.of(i == 0 ? drafted("s0", 1) : drafted("s" + i, 1, "s" + (i - 1)), published("s" + i, 1))
                                .stream())
                .toArray(SegmentEvent[]::new);
        String top = "s" + (SegmentDecider.DEEPEST - 1);

        assertRejected(
                decide(new PublishSegment("above", NOW), and(tower, drafted("above", 1, top))),
                "segmentation.too-deep");
        assertRejected(
                decide(
                        new PublishSegment("s0", NOW),
                        and(tower, drafted("below", 1), published("below", 1), drafted("s0", 2, "below"))),
                "segmentation.too-deep");
    }

    @Test
    void refusesToRetireWhatAnotherSegmentAsksFor() {
        assertRejected(
                decide(
                        new RetireSegment("vip", NOW),
                        drafted("vip", 1),
                        published("vip", 1),
                        drafted("gold", 1, "vip"),
                        published("gold", 1)),
                "segmentation.still-used");
    }

    @Test
    void refusesAListThatIsTooLong() {
        List<String> customers = IntStream.rangeClosed(0, SegmentDecider.LONGEST_LIST)
                .mapToObj(Integer::toString)
                .toList();

        assertRejected(
                decide(new DraftSegment("vip", "VIPs", null, customers, List.of(), NOW)), "segmentation.list-too-long");
    }

    @Test
    void holdsAGroupOfTheValueRuns() {
        assertThat(decide(
                        new DraftGroupSegment("vip", "VIPs", new ValueGroup(Scheme.RFM, "CHAMPIONS"), NOW),
                        drafted("vip", 1)))
                .isEqualTo(Decision.accepted(new GroupSegmentDrafted("vip", 2, "VIPs", "RFM", "CHAMPIONS", NOW)));
    }

    @Test
    void refusesAGroupThatNoRunForms() {
        assertRejected(
                decide(new DraftGroupSegment("vip", "VIPs", new ValueGroup(Scheme.ABC, "D"), NOW)),
                "segmentation.unknown-group");
    }

    @Test
    void keepsATitleInChineseBesideTheOther() {
        ValueGroup champions = new ValueGroup(Scheme.RFM, "CHAMPIONS");

        assertThat(decide(titled("贵宾")))
                .isEqualTo(Decision.accepted(
                        new SegmentDrafted("vip", 1, "VIPs", "贵宾", "purchases > 3", List.of(), List.of(), NOW)));
        assertThat(decide(new DraftGroupSegment("vip", "VIPs", "贵宾", champions, NOW)))
                .isEqualTo(Decision.accepted(new GroupSegmentDrafted("vip", 1, "VIPs", "贵宾", "RFM", "CHAMPIONS", NOW)));
        assertRejected(decide(titled(" ")), "segmentation.invalid-title");
        assertRejected(decide(titled("贵".repeat(201))), "segmentation.invalid-title");
    }

    private static DraftSegment titled(String titleZh) {
        return new DraftSegment("vip", "VIPs", titleZh, "purchases > 3", List.of(), List.of(), NOW);
    }

    private static SegmentEvent[] and(SegmentEvent[] past, SegmentEvent... more) {
        SegmentEvent[] all = Arrays.copyOf(past, past.length + more.length);
        System.arraycopy(more, 0, all, past.length, more.length);
        return all;
    }

    private static DraftSegment draft(String segment) {
        return new DraftSegment(segment, "A title", "purchases > 3", List.of(), List.of(), NOW);
    }

    private static SegmentDrafted drafted(String segment, long version, String... uses) {
        return new SegmentDrafted(segment, version, "A title", "purchases > 3", List.of(), List.of(uses), NOW);
    }

    private static SegmentPublished published(String segment, long version) {
        return new SegmentPublished(segment, version, NOW);
    }

    private static Decision<SegmentEvent> decide(SegmentCommand command, SegmentEvent... past) {
        SegmentRegister register = SegmentDecider.initial();
        for (SegmentEvent event : past) {
            register = SegmentDecider.evolve(register, event);
        }
        return SegmentDecider.decide(command, register);
    }

    private static void assertRejected(Decision<SegmentEvent> decision, String code) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Rejected.class, rejected -> assertThat(
                        rejected.rejection().code())
                .isEqualTo(code));
    }
}
