package io.tenure.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.segmentation.commands.RecordVerdicts;
import io.tenure.segmentation.commands.Verdict;
import io.tenure.segmentation.events.MembershipEvent;
import io.tenure.segmentation.events.SegmentEntered;
import io.tenure.segmentation.events.SegmentLeft;
import io.tenure.segmentation.events.SegmentUndecided;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembershipSpecification {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Map<String, String> FACTS = Map.of("purchases", "4");
    private static final Verdict.In IN = new Verdict.In("vip", 1, "purchases > 3", FACTS);
    private static final Verdict.Out OUT = new Verdict.Out("vip", 1, "purchases > 3", FACTS);
    private static final Verdict.Unknown UNKNOWN = new Verdict.Unknown("vip", 1, "divided by zero");
    private static final SegmentEntered ENTERED = new SegmentEntered("ada", "vip", 1, "purchases > 3", FACTS, NOW);
    private static final SegmentLeft LEFT = new SegmentLeft("ada", "vip", 1, "purchases > 3", FACTS, NOW);
    private static final SegmentUndecided UNDECIDED = new SegmentUndecided("ada", "vip", 1, "divided by zero", NOW);

    @Test
    void recordsAnEntryAndAnExitWithTheReason() {
        assertThat(news(List.of(IN))).containsExactly(ENTERED);
        assertThat(news(List.of(OUT), ENTERED)).containsExactly(LEFT);
        assertThat(news(List.of(IN), ENTERED, LEFT)).containsExactly(ENTERED);
    }

    @Test
    void recordsNothingThatIsOnRecordAlready() {
        assertThat(news(List.of(IN), ENTERED)).isEmpty();
        assertThat(news(List.of(OUT))).isEmpty();
        assertThat(news(List.of(OUT), ENTERED, LEFT)).isEmpty();
    }

    @Test
    void marksACustomerWhoseRuleHasNoAnswerOncePerVersion() {
        assertThat(news(List.of(UNKNOWN))).containsExactly(UNDECIDED);
        assertThat(news(List.of(UNKNOWN), UNDECIDED)).isEmpty();
        assertThat(news(List.of(new Verdict.Unknown("vip", 2, "overflow")), UNDECIDED))
                .containsExactly(new SegmentUndecided("ada", "vip", 2, "overflow", NOW));
    }

    @Test
    void keepsAMemberInUntilTheRuleHasAnAnswerAgain() {
        assertThat(memberships(ENTERED, UNDECIDED).in()).containsKey("vip");
        assertThat(news(List.of(OUT), ENTERED, UNDECIDED)).containsExactly(LEFT);
        assertThat(news(List.of(IN), ENTERED, UNDECIDED)).containsExactly(ENTERED);
        assertThat(memberships(ENTERED, UNDECIDED, ENTERED).undecided()).isEmpty();
    }

    @Test
    void leavingOneSegmentLeavesTheOthersAsTheyWere() {
        SegmentEntered friends = new SegmentEntered("ada", "friends", 2, "on the list", Map.of(), NOW);
        SegmentUndecided loyal = new SegmentUndecided("ada", "loyal", 3, "overflow", NOW);

        assertThat(memberships(friends, loyal, ENTERED, LEFT))
                .isEqualTo(new Memberships(Map.of("friends", 2L), Map.of("loyal", 3L)));
        assertThat(memberships(friends, loyal, ENTERED))
                .isEqualTo(new Memberships(Map.of("friends", 2L, "vip", 1L), Map.of("loyal", 3L)));
    }

    private static List<MembershipEvent> news(List<Verdict> verdicts, MembershipEvent... past) {
        Decision<MembershipEvent> decision =
                MembershipDecider.decide(new RecordVerdicts("ada", verdicts, NOW), memberships(past));
        return ((Decision.Accepted<MembershipEvent>) decision).events();
    }

    private static Memberships memberships(MembershipEvent... past) {
        Memberships memberships = MembershipDecider.initial();
        for (MembershipEvent event : past) {
            memberships = MembershipDecider.evolve(memberships, event);
        }
        return memberships;
    }
}
