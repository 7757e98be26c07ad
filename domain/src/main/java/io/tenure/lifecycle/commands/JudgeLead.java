package io.tenure.lifecycle.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.util.Map;

/**
 * Judge what a lead answered.
 *
 * @param answers the chosen options, by question
 * @param callBackAt when to call again if the answers leave it open
 */
public record JudgeLead(
        CustomerId customerId, String script, Map<String, String> answers, Instant callBackAt, Instant now)
        implements CareCommand {

    public JudgeLead {
        answers = Map.copyOf(answers);
    }
}
