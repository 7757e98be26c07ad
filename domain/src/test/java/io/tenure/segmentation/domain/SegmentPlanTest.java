package io.tenure.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.ValueGroup.Scheme;
import io.tenure.segmentation.commands.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SegmentPlanTest {

    private static final Segment BUYERS = rule("buyers", Condition.purchases(1));
    private static final Segment LOYAL = rule("loyal", Condition.purchases(2));

    /** Its name comes before that of the segment it asks for. */
    private static final Segment ACTIVE = rule("active", Condition.in("buyers"), "buyers");

    @Test
    void eachSegmentStandsBehindThoseItAsksForAndElseByName() {
        Segment above = rule("above", Condition.in("active"), "loyal", "active");
        Segment last = new Segment.ByList("friends", 1, Set.of());

        assertThat(new SegmentPlan(List.of(LOYAL, last, above, BUYERS, ACTIVE)).segments())
                .containsExactly(BUYERS, ACTIVE, LOYAL, above, last);
    }

    @Test
    void whatIsAskedForAndNotPublishedIsPassedOver() {
        assertThat(new SegmentPlan(List.of(ACTIVE)).segments()).containsExactly(ACTIVE);
    }

    @Test
    void onlyWhatDiffersFromWhereTheCustomerStandsIsTold() {
        SegmentPlan plan = new SegmentPlan(List.of(BUYERS, LOYAL));

        assertThat(changes(plan, Ada.in(), _ -> true)).containsExactly(in("buyers", "purchases >= 1"));
        assertThat(changes(plan, Ada.in("buyers"), _ -> true)).isEmpty();
        assertThat(changes(plan, Ada.in("buyers", "loyal"), _ -> true)).containsExactly(out("loyal", "purchases >= 2"));
    }

    @Test
    void segmentsThatNothingTouchedAreNotLookedAt() {
        SegmentPlan plan = new SegmentPlan(List.of(BUYERS, LOYAL));

        assertThat(changes(plan, Ada.in("loyal"), _ -> false)).isEmpty();
        assertThat(changes(plan, Ada.in("loyal"), LOYAL::equals)).containsExactly(out("loyal", "purchases >= 2"));
    }

    @Test
    void whoHangsOnASegmentThatChangedIsLookedAtInTheSamePass() {
        SegmentPlan plan = new SegmentPlan(List.of(ACTIVE, BUYERS));

        assertThat(changes(plan, Ada.in(), BUYERS::equals))
                .containsExactly(
                        in("buyers", "purchases >= 1"),
                        new Verdict.In("active", 1, "\"buyers\" in segments", Map.of("segments", "buyers")));
        assertThat(changes(plan, Ada.in("buyers"), BUYERS::equals)).isEmpty();
    }

    @Test
    void whoLeavesASegmentLeavesThoseThatHangOnIt() {
        Segment regular = rule("regular", Condition.in("loyal"), "loyal");

        assertThat(changes(new SegmentPlan(List.of(LOYAL, regular)), Ada.in("loyal", "regular"), LOYAL::equals))
                .extracting(Verdict::segment)
                .containsExactly("loyal", "regular");
    }

    @Test
    void aSegmentThatIsPublishedNoMoreIsLeftInTheOrderOfNames() {
        assertThat(changes(new SegmentPlan(List.of(ACTIVE)), Ada.in("vip", "active", "buyers"), _ -> false))
                .containsExactly(
                        new Verdict.Out("buyers", 0, "the segment was retired", Map.of()),
                        new Verdict.Out("vip", 0, "the segment was retired", Map.of()),
                        new Verdict.Out("active", 1, "\"buyers\" in segments", Map.of("segments", "active")));
    }

    @Test
    void whereASegmentThatIsPublishedNoMoreHadNoAnswerItHasOneNow() {
        assertThat(new SegmentPlan(List.of(BUYERS))
                        .changes(Ada.SHEET, Ada.in("buyers", "vip"), Set.of("vip", "quiet"), _ -> false))
                .containsExactly(
                        new Verdict.Out("quiet", 0, "the segment was retired", Map.of()),
                        new Verdict.Out("vip", 0, "the segment was retired", Map.of()));
    }

    @Test
    void aRuleWithoutAnAnswerIsToldAndMovesNobody() {
        Segment broken = rule("buyers", Condition.failing("divided by zero"));

        for (Standing standing : List.of(Ada.in(), Ada.in("buyers", "active"))) {
            assertThat(changes(new SegmentPlan(List.of(broken, ACTIVE)), standing, broken::equals))
                    .containsExactly(new Verdict.Unknown("buyers", 1, "divided by zero"));
        }
    }

    @Test
    void aRuleThatHasAnAnswerAgainIsToldThoughNothingElseChanged() {
        SegmentPlan plan = new SegmentPlan(List.of(BUYERS, ACTIVE));

        assertThat(plan.changes(Ada.SHEET, Ada.in("buyers", "active"), Set.of("buyers"), BUYERS::equals))
                .containsExactly(in("buyers", "purchases >= 1"));
        assertThat(plan.changes(Ada.SHEET, Ada.in("buyers", "active"), Set.of("buyers"), _ -> false))
                .isEmpty();
    }

    @Test
    void aChangeOfColumnsTouchesTheSegmentsThatAskForThem() {
        Segment best = Segment.ByGroup.of("best", 1, new ValueGroup(Scheme.ABC, "A"));
        Predicate<Segment> touched =
                new SegmentPlan(List.of(BUYERS, best, ACTIVE)).touchedBy(Set.of("abcClass", "segments"));

        assertThat(List.of(BUYERS, best, ACTIVE)).filteredOn(touched).containsExactly(best, ACTIVE);
    }

    @Test
    void theNextTurnIsThatOfTheSegmentThatTurnsFirst() {
        Segment late = rule("gone", Condition.daysSinceLastPurchase(90));
        Segment soon = rule("quiet", Condition.daysSinceLastPurchase(30));

        assertThat(new SegmentPlan(List.of(late, soon, BUYERS)).nextTurn(Ada.SHEET))
                .contains(LocalDate.parse("2026-02-09"));
        assertThat(new SegmentPlan(List.of(BUYERS)).nextTurn(Ada.SHEET)).isEmpty();
    }

    private static Segment rule(String name, Condition condition, String... uses) {
        return new Segment.ByRule(name, 1, condition, Set.of(uses));
    }

    private static Verdict in(String segment, String reason) {
        return new Verdict.In(segment, 1, reason, Map.of("purchases", "1"));
    }

    private static Verdict out(String segment, String reason) {
        return new Verdict.Out(segment, 1, reason, Map.of("purchases", "1"));
    }

    private static List<Verdict> changes(SegmentPlan plan, Standing standing, Predicate<Segment> look) {
        return plan.changes(Ada.SHEET, standing, Set.of(), look);
    }
}
