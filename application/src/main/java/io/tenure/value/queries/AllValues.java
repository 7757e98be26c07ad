package io.tenure.value.queries;

import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.ValueSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of all customers, for modules that decide on each of them; not for a caller. */
public interface AllValues {

    /** Empty for a customer without a value: one who has not bought, or before the first run. */
    Optional<CustomerValue> find(String customerId);

    /** Those of some customers that have one, by their ids. */
    Map<String, CustomerValue> findAll(Collection<String> customerIds);

    /**
     * What other parts of Tenure have spent on a customer, with the records merged into it, up to the end of a day: as
     * they say now, while {@link #find} counts what they told the run.
     */
    List<CostElsewhere> costsElsewhere(String customerId, LocalDate upTo);

    /** The settings of the last run that was no trial; those of the first before any. */
    ValueSettings settings();
}
