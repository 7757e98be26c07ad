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
import io.tenure.shared.domain.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of everything fits, and what hangs on what while segments change. */
class SegmentLimitsSpecification {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void aNameHasSixtyCharactersAtMost() {
        assertThat(decide(draft("v".repeat(60), "VIPs"), none())).isEqualTo(accepted(drafted("v".repeat(60))));
        assertThat(rejection(draft("v".repeat(61), "VIPs"), none()).code()).isEqualTo("segmentation.invalid-name");
    }

    @Test
    void aTitleHasOneToTwoHundredCharacters() {
        assertThat(decide(draft("vip", "t".repeat(200)), none()))
                .isEqualTo(accepted(
                        new SegmentDrafted("vip", 1, "t".repeat(200), "purchases > 3", List.of(), List.of(), NOW)));
        assertThat(rejection(draft("vip", "t".repeat(201)), none()))
                .isEqualTo(new Rejection("segmentation.invalid-title", "A title has 1 to 200 characters"));
        assertThat(rejection(draft("vip", " "), none()).code()).isEqualTo("segmentation.invalid-title");
    }

    @Test
    void theLongestListIsTaken() {
        List<String> customers = IntStream.range(0, SegmentDecider.LONGEST_LIST)
                .mapToObj(Integer::toString)
                .toList();

        assertThat(decide(new DraftSegment("vip", "VIPs", null, customers, List.of(), NOW), none()))
                .isEqualTo(accepted(new SegmentDrafted("vip", 1, "VIPs", null, customers, List.of(), NOW)));
    }

    @Test
    void fiveHundredSegmentsFitAndEachOfThemMayStillChange() {
        List<SegmentEvent> almost = IntStream.range(1, SegmentDecider.MOST_SEGMENTS)
                .<SegmentEvent>mapToObj(i -> drafted("s" + i))
                .toList();
        List<SegmentEvent> full = and(almost, drafted("last"));

        assertThat(decide(draft("last", "VIPs"), almost)).isEqualTo(accepted(drafted("last")));
        assertThat(rejection(draft("one-more", "VIPs"), full).code()).isEqualTo("segmentation.too-many-segments");
        assertThat(decide(draft("s1", "VIPs"), full))
                .isEqualTo(accepted(new SegmentDrafted("s1", 2, "VIPs", "purchases > 3", List.of(), List.of(), NOW)));
    }

    @Test
    void aGroupIsDraftedUnderTheSameRules() {
        ValueGroup champions = new ValueGroup(Scheme.RFM, "CHAMPIONS");

        assertThat(rejection(new DraftGroupSegment("VIP", "VIPs", champions, NOW), none())
                        .code())
                .isEqualTo("segmentation.invalid-name");
        assertThat(decide(new DraftGroupSegment("vip", "VIPs", champions, NOW), none()))
                .isEqualTo(accepted(new GroupSegmentDrafted("vip", 1, "VIPs", "RFM", "CHAMPIONS", NOW)));
    }

    @Test
    void whoNamesNoGroupIsToldThoseThatThereAre() {
        assertThat(rejection(new DraftGroupSegment("vip", "VIPs", new ValueGroup(Scheme.ABC, "D"), NOW), none())
                        .reason())
                .isEqualTo("There is no ABC group 'D': name one of A, B, C");
        assertThat(rejection(new DraftGroupSegment("vip", "VIPs", new ValueGroup(Scheme.NEEDS, "7"), NOW), none())
                        .reason())
                .endsWith("name one of 1, 2, 3, 4, 5, 6");
    }

    @Test
    void asManySegmentsStandUponEachOtherAsTheLimitSays() {
        List<SegmentEvent> four = tower(SegmentDecider.DEEPEST - 1);

        assertThat(decide(new PublishSegment("top", NOW), and(four, drafted("top", "s3"))))
                .isEqualTo(accepted(new SegmentPublished("top", 1, NOW)));
        assertThat(decide(
                        new PublishSegment("s0", NOW),
                        and(four, drafted("base"), published("base"), drafted(2, "s0", "base"))))
                .isEqualTo(accepted(new SegmentPublished("s0", 2, NOW)));
    }

    @Test
    void theTallestOfThoseThatStandUponASegmentCounts() {
        List<SegmentEvent> besides = and(tower(SegmentDecider.DEEPEST), drafted("aside", "s0"), published("aside"));

        assertThat(rejection(
                                new PublishSegment("s0", NOW),
                                and(besides, drafted("base"), published("base"), drafted(2, "s0", "base")))
                        .code())
                .isEqualTo("segmentation.too-deep");
    }

    @Test
    void theDeepestOfThoseThatASegmentAsksForCounts() {
        List<SegmentEvent> tall = and(tower(SegmentDecider.DEEPEST), drafted("flat"), published("flat"));

        assertThat(rejection(new PublishSegment("top", NOW), and(tall, drafted("top", "flat", "s4")))
                        .code())
                .isEqualTo("segmentation.too-deep");
    }

    @Test
    void whatAsksForASegmentThatWasRetiredCannotBePublished() {
        assertThat(rejection(
                        new PublishSegment("gold", NOW),
                        List.of(
                                drafted("vip"),
                                published("vip"),
                                new SegmentRetired("vip", NOW),
                                drafted("gold", "vip"))))
                .isEqualTo(new Rejection(
                        "segmentation.uses-unpublished",
                        "The rule asks for the segment 'vip', which is not published: publish it first"));
    }

    @Test
    void theFirstByNameOfThoseThatAskForASegmentIsNamed() {
        assertThat(rejection(
                        new RetireSegment("vip", NOW),
                        List.of(
                                drafted("vip"),
                                published("vip"),
                                drafted("silver", "vip"),
                                published("silver"),
                                drafted("gold", "vip"),
                                published("gold"),
                                drafted("bronze", "vip"))))
                .isEqualTo(new Rejection(
                        "segmentation.still-used",
                        "The segment 'gold' asks for 'vip': change or retire that one first"));
    }

    @Test
    void aSegmentIsFreeOnceNoPublishedOneAsksForIt() {
        List<SegmentEvent> used = List.of(drafted("vip"), published("vip"), drafted("gold", "vip"), published("gold"));
        Decision<SegmentEvent> retired = accepted(new SegmentRetired("vip", NOW));

        assertThat(decide(new RetireSegment("vip", NOW), and(used, new SegmentRetired("gold", NOW))))
                .isEqualTo(retired);
        assertThat(decide(
                        new RetireSegment("vip", NOW),
                        and(used, drafted(2, "gold"), new SegmentPublished("gold", 2, NOW))))
                .isEqualTo(retired);
        assertThat(rejection(
                                new RetireSegment("vip", NOW),
                                and(used, new GroupSegmentDrafted("gold", 2, "Gold", "ABC", "A", NOW)))
                        .code())
                .isEqualTo("segmentation.still-used");
    }

    @Test
    void whatWasNeverPublishedNeedsNoRetiring() {
        assertThat(decide(new RetireSegment("vip", NOW), List.of(drafted("vip"))))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void aGroupAsksForNoSegments() {
        assertThat(decide(
                        new PublishSegment("gold", NOW),
                        List.of(drafted("gold", "vip"), new GroupSegmentDrafted("gold", 2, "Gold", "ABC", "A", NOW))))
                .isEqualTo(accepted(new SegmentPublished("gold", 2, NOW)));
    }

    /** Published segments, each of which asks for the one before. */
    private static List<SegmentEvent> tower(int height) {
        return IntStream.range(0, height)
                .boxed()
                .flatMap(i -> Stream.<SegmentEvent>of(
                        i == 0 ? drafted("s0") : drafted("s" + i, "s" + (i - 1)), published("s" + i)))
                .toList();
    }

    private static List<SegmentEvent> none() {
        return List.of();
    }

    private static List<SegmentEvent> and(List<SegmentEvent> past, SegmentEvent... more) {
        List<SegmentEvent> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    private static DraftSegment draft(String segment, String title) {
        return new DraftSegment(segment, title, "purchases > 3", List.of(), List.of(), NOW);
    }

    private static SegmentDrafted drafted(String segment, String... uses) {
        return drafted(1, segment, uses);
    }

    private static SegmentDrafted drafted(long version, String segment, String... uses) {
        return new SegmentDrafted(segment, version, "VIPs", "purchases > 3", List.of(), List.of(uses), NOW);
    }

    private static SegmentPublished published(String segment) {
        return new SegmentPublished(segment, 1, NOW);
    }

    private static Decision<SegmentEvent> accepted(SegmentEvent event) {
        return Decision.accepted(event);
    }

    private static Decision<SegmentEvent> decide(SegmentCommand command, List<SegmentEvent> past) {
        SegmentRegister register = SegmentDecider.initial();
        for (SegmentEvent event : past) {
            register = SegmentDecider.evolve(register, event);
        }
        return SegmentDecider.decide(command, register);
    }

    private static Rejection rejection(SegmentCommand command, List<SegmentEvent> past) {
        return ((Decision.Rejected<SegmentEvent>) decide(command, past)).rejection();
    }
}
