package io.tenure.lifecycle.queries;

import io.tenure.lifecycle.domain.LeadScript.Answer;
import io.tenure.lifecycle.domain.Wording;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.lifecycle.events.RelationshipLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the firm cares for a customer.
 *
 * @param level null as long as none was chosen
 * @param contactOverdueDays by how many days the agreed contact is overdue; null when nothing is agreed
 * @param lead what its answers as a lead came to; null when nobody asked
 * @param steps services by the day when they are due; at most 200
 */
public record CustomerCare(
        String customerId,
        @Nullable RelationshipLevel level,
        @Nullable Long contactEveryDays,
        @Nullable Long contactOverdueDays,
        @Nullable Lead lead,
        List<ServiceStepView> steps) {

    /**
     * What a lead answered and what that comes to.
     *
     * @param script the id of the script by which it was judged
     * @param scriptName null where that version of the model cannot be read any more
     * @param model the lifecycle model that the script is of; null where it was judged before models had scripts
     * @param answers ids of the answers, by question
     * @param because every question of the script; none where that version of the model cannot be read any more
     */
    public record Lead(
            LeadVerdict verdict,
            String script,
            @Nullable Wording scriptName,
            @Nullable String model,
            @Nullable Long modelVersion,
            Map<String, String> answers,
            List<AnsweredQuestion> because,
            Instant judgedAt,
            @Nullable Instant callBackAt) {}

    /**
     * A question and what was answered.
     *
     * @param answer null when it was left out
     */
    public record AnsweredQuestion(
            String question, Wording text, @Nullable Answer answer) {}
}
