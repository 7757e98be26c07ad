package io.tenure.messaging.application;

import io.tenure.messaging.application.port.in.MessagePlanInvalid;
import io.tenure.messaging.domain.MessagePlan;

/** How plans for messages are written down. */
public interface MessagePlanFiles {

    /** The plan that comes with the product: its templates are there unless the firm has its own of the same name. */
    String shipped();

    /**
     * Reads a plan.
     *
     * @throws MessagePlanInvalid with everything that is wrong with it
     */
    MessagePlan read(long version, String text) throws MessagePlanInvalid;
}
