package io.tenure.lifecycle.queries;

import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.StageKind;
import io.tenure.lifecycle.domain.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a lifecycle model.
 *
 * @param latest the newest version of the same model
 * @param inForce whether this version says in which stage each customer is
 * @param scripts by which leads are verified while this version is in force, the usual one first
 * @param text the model as it was written, in YAML
 */
public record LifecycleModelView(
        String name,
        long version,
        long latest,
        boolean inForce,
        Wording title,
        Wording about,
        boolean stepwise,
        List<StageOfModel> stages,
        List<LeadScript> scripts,
        String text) {

    /** A stage of the model; see {@link io.tenure.lifecycle.domain.Stage}. */
    public record StageOfModel(
            String id,
            Wording name,
            StageKind kind,
            String enter,
            @Nullable String stay,
            int dwellDays,
            Wording lookFor,
            Wording act) {}
}
