package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.outcome.Refusal;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which members may be invited to an event. */
record GuestList(
        LoyaltyBook book, Programmes programmes, TillMembers members, SegmentQueries segments, InstantSource clock) {

    void require(AccountId record, @Nullable String tier, @Nullable String segment) {
        members.member(record);
        refusal(record, tier, segment).ifPresent(refusal -> {
            throw new Refusal(refusal);
        });
    }

    boolean has(AccountId record, @Nullable String tier, @Nullable String segment) {
        return book.account(record) instanceof Member
                && refusal(record, tier, segment).isEmpty();
    }

    private Optional<Rejection> refusal(AccountId record, @Nullable String tier, @Nullable String segment) {
        if (new LeftOut(book).is(record)) {
            return Optional.of(new Rejection(
                    "loyalty.control-group",
                    "The member is in the control group, which gets no benefits so that what the programme changes can"
                            + " be measured: invite somebody else."));
        }
        if (tier != null
                && !programmes
                        .required(record.programme(), clock.instant())
                        .tiers()
                        .reaches(members.tier(record), tier)) {
            return Optional.of(new Rejection(
                    "loyalty.event-not-for-member",
                    "The event is for members of tier '" + tier + "' and those above: invite such a member."));
        }
        return segment == null || inSegment(record, segment)
                ? Optional.empty()
                : Optional.of(new Rejection(
                        "loyalty.event-not-for-member",
                        "The event is for members of segment '" + segment + "': invite such a member."));
    }

    private boolean inSegment(AccountId record, String segment) {
        return segments.ofCustomer(members.payer(record).customer(), Caller.SYSTEM).stream()
                .flatMap(all -> all.current().stream())
                .anyMatch(membership -> membership.segment().equals(segment));
    }
}
