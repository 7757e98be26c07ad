package io.tenure.value.queries;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.views.Page;
import io.tenure.value.domain.scoring.CustomerValue;
import java.util.List;
import java.util.Optional;

/**
 * What a caller can read of values and runs. A caller sees only what the roles allow; reads of customers are logged.
 */
public interface ValueQueries {

    /** What a customer is worth and why; empty for a customer that the caller may not see. */
    Optional<ValueOfCustomer> ofCustomer(CustomerId id, Caller caller);

    /** Customers with a value, those of the own book for an account manager. */
    Page<CustomerValue> values(ValueQuery query, Caller caller);

    /** The runs, trials among them, the newest first; at most {@code limit}. */
    List<ValueRunView> runs(int limit);

    Optional<ValueRunView> run(long number);

    /** The newest run that values all customers. */
    Optional<ValueRunView> latest();

    /** Runs that wait or work at present. */
    List<Job> underWay();

    /** Runs of the last {@value Job#DAYS_KEPT} days that failed for good, the newest first. */
    List<Job> failed();
}
