package io.tenure.lifecycle.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of a lead, by question, were judged; when they leave it open, the lead is called back at a time. */
public record LeadJudged(
        String customerId,
        String script,
        Map<String, String> answers,
        LeadVerdict verdict,
        @Nullable Instant callBackAt,
        Instant occurredAt)
        implements CareEvent {}
