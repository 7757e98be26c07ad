package io.tenure.lifecycle.queries;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who would move if a model were put in force.
 *
 * @param present the model that stages are left of: the one in force, as a rule the same
 * @param presentVersion its version
 * @param customers how many were looked at
 * @param unanswered how many of them a rule had no answer for
 * @param groups customers with the same way, those that stay included, the largest first
 */
public record StagePreview(
        String model,
        long version,
        String present,
        long presentVersion,
        long customers,
        long unanswered,
        List<Group> groups) {

    public StagePreview {
        groups = List.copyOf(groups);
    }

    /** Whether another model would come into force, whose stages are others. */
    public boolean otherModel() {
        return !present.equals(model);
    }

    /** Whether the customers would be in the same stage as they are. */
    public boolean stay(Group group) {
        return !otherModel() && Objects.equals(group.from(), group.to());
    }

    /**
     * Customers who would go the same way.
     *
     * @param from the stage that the present model sees them in now, null for none
     * @param to the stage where they would be; null for none
     * @param samples some of their ids, at most five
     */
    public record Group(@Nullable String from, @Nullable String to, long customers, List<String> samples) {}
}
