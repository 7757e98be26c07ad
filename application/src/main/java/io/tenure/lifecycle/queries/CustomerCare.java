package io.tenure.lifecycle.queries;

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

    /** What a lead answered and what that comes to. */
    public record Lead(
            LeadVerdict verdict,
            Map<String, String> answers,
            Instant judgedAt,
            @Nullable Instant callBackAt) {}
}
