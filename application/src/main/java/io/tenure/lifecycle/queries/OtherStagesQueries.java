package io.tenure.lifecycle.queries;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import java.util.Optional;

/** Why a customer is in a stage and in no other, worked out when it is asked for. */
public interface OtherStagesQueries {

    /**
     * What the model that decided a move had to say of each of its stages, on the facts as they were known then. Empty
     * when the caller may not see the customer. Logged.
     *
     * @param move the id of a move of the customer, or of a record merged into it
     * @throws io.tenure.shared.outcome.Refusal when it has no such move
     */
    Optional<OtherStages> at(CustomerId customer, String move, Caller caller);

    /** What the model in force says of its stages now; empty when the caller may not see the customer. Logged. */
    Optional<OtherStages> now(CustomerId customer, Caller caller);
}
