package io.tenure.lifecycle.application;

import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.lifecycle.events.RelationshipLevel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is agreed with a customer, and what its answers as a lead came to. */
record CareView(
        String customerId,
        @Nullable RelationshipLevel level,
        long contactEveryDays,
        @Nullable Instant levelSince,
        @Nullable LeadVerdict verdict,
        Map<String, String> answers,
        @Nullable Instant judgedAt,
        @Nullable Instant callBackAt) {

    static CareView of(String customerId) {
        return new CareView(customerId, null, 0, null, null, Map.of(), null, null);
    }

    CareView at(RelationshipLevel chosen, long every, Instant since) {
        return new CareView(customerId, chosen, every, since, verdict, answers, judgedAt, callBackAt);
    }

    CareView judged(LeadVerdict came, Map<String, String> given, Instant at, @Nullable Instant callBack) {
        return new CareView(customerId, level, contactEveryDays, levelSince, came, given, at, callBack);
    }
}
