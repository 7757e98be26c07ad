package io.tenure.lifecycle.commands;

import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.util.Map;

/**
 * Judge what a lead answered.
 *
 * @param model whose script it is
 * @param answers ids of the answers, by question
 * @param callBackAt when to call again if the answers leave it open
 */
public record JudgeLead(
        CustomerId customerId,
        LeadScript script,
        ModelVersion model,
        Map<String, String> answers,
        Instant callBackAt,
        Instant now)
        implements CareCommand {

    public JudgeLead {
        answers = Map.copyOf(answers);
    }
}
