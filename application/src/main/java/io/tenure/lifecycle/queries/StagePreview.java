package io.tenure.lifecycle.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would move if a model were put in force.
 *
 * @param customers how many were looked at
 * @param unanswered how many of them a rule had no answer for
 * @param groups customers with the same way, those that stay included, the largest first
 */
public record StagePreview(String model, long version, long customers, long unanswered, List<Group> groups) {

    public StagePreview {
        groups = List.copyOf(groups);
    }

    /**
     * Customers who would go the same way.
     *
     * @param from the stage that the model sees them in now, null for none
     * @param to the stage where they would be; null for none
     * @param samples some of their ids, at most five
     */
    public record Group(@Nullable String from, @Nullable String to, long customers, List<String> samples) {}
}
