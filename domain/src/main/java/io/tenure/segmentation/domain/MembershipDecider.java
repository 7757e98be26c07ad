package io.tenure.segmentation.domain;

import io.tenure.segmentation.commands.MembershipCommand;
import io.tenure.segmentation.commands.RecordVerdicts;
import io.tenure.segmentation.commands.Verdict;
import io.tenure.segmentation.events.MembershipEvent;
import io.tenure.segmentation.events.SegmentEntered;
import io.tenure.segmentation.events.SegmentLeft;
import io.tenure.segmentation.events.SegmentUndecided;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Decides which entries and exits of a customer are news. */
public final class MembershipDecider {

    private MembershipDecider() {}

    public static Memberships initial() {
        return new Memberships(Map.of(), Map.of());
    }

    /** The events that the command leads to, none when it says what is on record already. Never throws. */
    public static Decision<MembershipEvent> decide(MembershipCommand command, Memberships memberships) {
        return switch (command) {
            case RecordVerdicts c ->
                Decision.acceptedAll(c.verdicts().stream()
                        .flatMap(verdict -> news(verdict, memberships, c.customerId(), c.now()))
                        .toList());
        };
    }

    public static Memberships evolve(Memberships memberships, MembershipEvent event) {
        return switch (event) {
            case SegmentEntered e -> memberships.entered(e.segment(), e.version());
            case SegmentLeft e -> memberships.left(e.segment());
            case SegmentUndecided e -> memberships.unanswered(e.segment(), e.version());
        };
    }

    private static Stream<MembershipEvent> news(
            Verdict verdict, Memberships memberships, String customer, Instant now) {
        boolean member = memberships.in().containsKey(verdict.segment());
        boolean undecided = memberships.undecided().containsKey(verdict.segment());
        return switch (verdict) {
            case Verdict.In in
            when !member || undecided ->
                Stream.of(new SegmentEntered(customer, in.segment(), in.version(), in.reason(), in.facts(), now));
            case Verdict.Out out
            when member || undecided ->
                Stream.of(new SegmentLeft(customer, out.segment(), out.version(), out.reason(), out.facts(), now));
            case Verdict.Unknown unknown
            when !Long.valueOf(unknown.version()).equals(memberships.undecided().get(unknown.segment())) ->
                Stream.of(new SegmentUndecided(customer, unknown.segment(), unknown.version(), unknown.problem(), now));
            case Verdict.In _, Verdict.Out _, Verdict.Unknown _ -> Stream.of();
        };
    }
}
