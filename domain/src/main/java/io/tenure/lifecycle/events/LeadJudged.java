package io.tenure.lifecycle.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a lead, by question, were judged; when they leave it open, the lead is called back at a time.
 *
 * @param model the lifecycle model whose script it was; null for the standard script of the time before models had any
 */
public record LeadJudged(
        String customerId,
        String script,
        @Nullable String model,
        @Nullable Long modelVersion,
        Map<String, String> answers,
        LeadVerdict verdict,
        @Nullable Instant callBackAt,
        Instant occurredAt)
        implements CareEvent {}
