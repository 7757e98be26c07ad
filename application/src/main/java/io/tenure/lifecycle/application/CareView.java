package io.tenure.lifecycle.application;

import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.events.RelationshipLevel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a customer, and what its answers as a lead came to.
 *
 * @param spokenAt the last contact since the level was chosen, as far as none was corrected; the facts know exactly
 * @param lead how it was judged last; null when nobody asked
 */
record CareView(
        String customerId,
        @Nullable RelationshipLevel level,
        long contactEveryDays,
        @Nullable Instant levelSince,
        @Nullable Instant spokenAt,
        @Nullable LeadJudged lead) {

    static CareView of(String customerId) {
        return new CareView(customerId, null, 0, null, null, null);
    }

    CareView at(RelationshipLevel chosen, long every, Instant since) {
        return new CareView(customerId, chosen, every, since, null, lead);
    }

    CareView levelOf(CareView other) {
        return new CareView(customerId, other.level, other.contactEveryDays, other.levelSince, other.spokenAt, lead);
    }

    CareView judged(@Nullable LeadJudged judged) {
        return new CareView(customerId, level, contactEveryDays, levelSince, spokenAt, judged);
    }

    /** The same after a contact; an earlier one than the last changes nothing. */
    CareView spoken(Instant at) {
        return spokenAt != null && spokenAt.isAfter(at) ? this : spokenLast(at);
    }

    /** The same when nothing is known of contacts any more. */
    CareView unspoken() {
        return spokenLast(null);
    }

    private CareView spokenLast(@Nullable Instant at) {
        return new CareView(customerId, level, contactEveryDays, levelSince, at, lead);
    }

    @Nullable
    Instant judgedAt() {
        return lead == null ? null : lead.occurredAt();
    }

    @Nullable
    Instant callBackAt() {
        return lead == null ? null : lead.callBackAt();
    }

    /** When the agreed days are over at the earliest; null without an agreement. */
    @Nullable
    Instant contactDueAt() {
        if (level == null || levelSince == null) {
            return null;
        }
        Instant last = spokenAt == null || spokenAt.isBefore(levelSince) ? levelSince : spokenAt;
        return last.plus(Duration.ofDays(contactEveryDays));
    }
}
