package io.tenure.messaging.application.port.in;

import io.tenure.access.Caller;

/** Lets a plan for messages count from now on. */
@FunctionalInterface
public interface ChangeMessagePlanUseCase {

    /**
     * Keeps the plan as a new version and answers its number.
     *
     * @throws MessagePlanInvalid with everything that is wrong with the text
     */
    long change(String text, Caller caller) throws MessagePlanInvalid;
}
