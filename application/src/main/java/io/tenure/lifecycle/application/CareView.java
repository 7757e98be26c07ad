package io.tenure.lifecycle.application;

import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.lifecycle.events.RelationshipLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a customer, and what its answers as a lead came to.
 *
 * @param spokenAt the last contact since the level was chosen, as far as none was corrected; the facts know exactly
 */
record CareView(
        String customerId,
        @Nullable RelationshipLevel level,
        long contactEveryDays,
        @Nullable Instant levelSince,
        @Nullable Instant spokenAt,
        @Nullable LeadVerdict verdict,
        Map<String, String> answers,
        @Nullable Instant judgedAt,
        @Nullable Instant callBackAt) {

    static CareView of(String customerId) {
        return new CareView(customerId, null, 0, null, null, null, Map.of(), null, null);
    }

    CareView at(RelationshipLevel chosen, long every, Instant since) {
        return new CareView(customerId, chosen, every, since, null, verdict, answers, judgedAt, callBackAt);
    }

    CareView levelOf(CareView other) {
        return new CareView(
                customerId,
                other.level,
                other.contactEveryDays,
                other.levelSince,
                other.spokenAt,
                verdict,
                answers,
                judgedAt,
                callBackAt);
    }

    CareView leadOf(CareView other) {
        return new CareView(
                customerId,
                level,
                contactEveryDays,
                levelSince,
                spokenAt,
                other.verdict,
                other.answers,
                other.judgedAt,
                other.callBackAt);
    }

    CareView judged(LeadVerdict came, Map<String, String> given, Instant at, @Nullable Instant callBack) {
        return new CareView(customerId, level, contactEveryDays, levelSince, spokenAt, came, given, at, callBack);
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
        return new CareView(
                customerId, level, contactEveryDays, levelSince, at, verdict, answers, judgedAt, callBackAt);
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
