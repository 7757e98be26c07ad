package io.tenure.lifecycle.queries;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.value.queries.MoneyInAndOut;
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

    /** The models that have ever said where a customer is, the one in force first. */
    List<LifecycleModelView> used();

    /**
     * How many customers a model sees in each stage, and how many moved in the last days: of all customers, for those
     * who see all, and of the own book for an account manager.
     *
     * @param model null for the one in force; one that is not any more is counted as it stood at last
     */
    StageCounts counts(@Nullable String model, int days, Caller caller);

    /** What went into the customers of each stage, and what came out, by the last reckoning; of whom as for counts. */
    MoneyByStage money(Caller caller);

    /** The same for one customer, as of now; empty when the caller may not see it. Logged. */
    Optional<List<MoneyInAndOut>> money(CustomerId customer, Caller caller);

    /** What a preview has found; empty as long as it runs, or when there is no such preview. */
    Optional<StagePreview> preview(String jobId);

    /** In which stages a customer is and was, and why; empty when the caller may not see it. Logged. */
    Optional<CustomerStages> stages(CustomerId customer, Caller caller);
}
