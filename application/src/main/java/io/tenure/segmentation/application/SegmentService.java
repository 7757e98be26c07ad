package io.tenure.segmentation.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.application.port.in.UnknownCustomers;
import io.tenure.segmentation.commands.DraftGroupSegment;
import io.tenure.segmentation.commands.DraftSegment;
import io.tenure.segmentation.commands.PublishSegment;
import io.tenure.segmentation.commands.RetireSegment;
import io.tenure.segmentation.commands.SegmentCommand;
import io.tenure.segmentation.domain.SegmentDecider;
import io.tenure.segmentation.domain.SegmentRules;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps, publishes and retires segments on behalf of marketers and administrators. */
final class SegmentService {

    private final SegmentBook book;
    private final SegmentRules rules;
    private final Views views;
    private final CustomerQueries customers;
    private final InstantSource clock;

    SegmentService(SegmentBook book, SegmentRules rules, Views views, CustomerQueries customers, InstantSource clock) {
        this.book = book;
        this.rules = rules;
        this.views = views;
        this.customers = customers;
        this.clock = clock;
    }

    long draft(String segment, SegmentDraft draft, Caller caller) throws RuleInvalid {
        requireEditor(caller);
        long ways = Stream.of(draft.rule() != null, !draft.customers().isEmpty(), draft.group() != null)
                .filter(given -> given)
                .count();
        if (ways != 1) {
            throw Refusal.of(
                    "segmentation.rule-or-list",
                    "A segment is defined by a rule, by a list of customers, or by a group of the value runs: give one");
        }
        if (draft.group() != null) {
            return send(new DraftGroupSegment(segment, draft.title(), draft.titleZh(), draft.group(), now()), caller);
        }
        requireKnown(draft.customers(), caller);
        List<String> uses = draft.rule() == null
                ? List.of()
                : List.copyOf(
                        rules.compile(segment, 0, draft.rule(), this::exists).uses());
        return send(
                new DraftSegment(segment, draft.title(), draft.titleZh(), draft.rule(), draft.customers(), uses, now()),
                caller);
    }

    private void requireKnown(List<String> ids, Caller caller) {
        if (ids.size() > SegmentDecider.LONGEST_LIST) {
            return; // the decider says so
        }
        List<String> unknown = ids.stream().filter(id -> !isKnown(id, caller)).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownCustomers(unknown);
        }
    }

    private boolean isKnown(String id, Caller caller) {
        return !id.isBlank()
                && id.length() <= CustomerId.MOST_CHARACTERS
                && customers.records(new CustomerId(id), caller).isPresent();
    }

    long publish(String segment, Caller caller) {
        requireEditor(caller);
        return send(new PublishSegment(segment, now()), caller);
    }

    long retire(String segment, Caller caller) {
        requireEditor(caller);
        return send(new RetireSegment(segment, now()), caller);
    }

    boolean exists(String segment) {
        return views.find(SegmentationViews.SEGMENTS, segment).isPresent();
    }

    static void requireEditor(Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.ADMIN)) {
            throw new AccessDenied(
                    "Changing segments takes the role MARKETER or ADMIN; '" + caller.name() + "' has neither");
        }
    }

    private long send(SegmentCommand command, Caller caller) {
        long position =
                book.handle(command, Map.of(Metadata.ACTOR, caller.name())).position();
        return OwnWrite.awaited(views, SegmentationViews.PROJECTION, position);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
