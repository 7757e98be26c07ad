package io.tenure.alerts.queries;

import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.SubjectKind;
import io.tenure.alerts.events.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param id the position of the event that raised it
 * @param subject the member, outlet or till; empty for everywhere
 * @param number of the alert among those of the subject
 * @param version of the rules that raised it; 0 for those that come with the product
 * @param facts that raised it, the oldest first
 * @param verdict null while it is open
 * @param note what whoever closed it wrote
 */
public record AlertView(
        String id,
        SubjectKind subjectKind,
        String subject,
        int number,
        String rule,
        long version,
        List<AlertFact> facts,
        Instant from,
        Instant until,
        Instant raisedAt,
        @Nullable Verdict verdict,
        @Nullable String note,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    public AlertView {
        facts = List.copyOf(facts);
    }

    public AlertView closed(Verdict as, @Nullable String why, @Nullable String by, Instant at) {
        return new AlertView(
                id, subjectKind, subject, number, rule, version, facts, from, until, raisedAt, as, why, by, at);
    }
}
