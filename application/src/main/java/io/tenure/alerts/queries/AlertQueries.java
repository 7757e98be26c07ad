package io.tenure.alerts.queries;

import io.tenure.access.Caller;
import io.tenure.shared.views.Page;
import java.util.List;
import java.util.Optional;

/** What can be read of alerts, by auditors and administrators. Each read of members is logged. */
public interface AlertQueries {

    /** The newest first. */
    Page<AlertView> alerts(AlertQuery query, Caller caller);

    Optional<AlertView> alert(String id, Caller caller);

    /** How many are open, counted up to 1,000. */
    long open(Caller caller);

    AlertRulesView rules(Caller caller);

    /** Who gave numbers and codes that nobody has, whoever did last first; a hundred at most. */
    List<RefusedCodesView> refusedCodes(Caller caller);
}
