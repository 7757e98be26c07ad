package io.tenure.lifecycle.application.port.in;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lead answered.
 *
 * @param model whose scripts were read; null for the one in force
 * @param modelVersion the version whose scripts were read; null for the one in force
 * @param script the id of a script of the lifecycle model in force; null for its first
 * @param answers ids of the answers, by question
 * @param callBackAt when to call again if the answers leave it open; null for the time that the script says
 * @param zone where the lead lives
 */
public record LeadAnswers(
        @Nullable String model,
        @Nullable Long modelVersion,
        @Nullable String script,
        Map<String, String> answers,
        @Nullable Instant callBackAt,
        ZoneId zone) {}
