package io.tenure.lifecycle.queries;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of lifecycle models and stages. */
public interface LifecycleQueries {

    /** The latest version of each model, in the order of their names. */
    List<LifecycleModelView> models();

    /** The version that says in which stage each customer is. */
    LifecycleModelView inForce();

    /** One version of a model; the latest when null. */
    Optional<LifecycleModelView> model(String name, @Nullable Long version);

    /** How many customers the model in force sees in each stage, and how many moved in the last days. */
    StageCounts counts(int days);

    /** What a preview has found; empty as long as it runs, or when there is no such preview. */
    Optional<StagePreview> preview(String jobId);

    /** In which stages a customer is and was, and why; empty when the caller may not see it. Logged. */
    Optional<CustomerStages> stages(CustomerId customer, Caller caller);
}
