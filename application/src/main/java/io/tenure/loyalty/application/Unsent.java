package io.tenure.loyalty.application;

import io.tenure.relationship.application.port.in.Refusal;
import java.lang.System.Logger.Level;

/** Tells the operator of messages that could not be handed over; nobody else waits for them. */
final class Unsent {

    private static final System.Logger LOG = System.getLogger(Unsent.class.getName());

    private Unsent() {}

    /** The code alone: a reason may name a person. */
    static void note(String template, Refusal refusal) {
        LOG.log(
                Level.WARNING,
                "A message of template ''{0}'' was not sent ({1}): look at the plan for messages and at its channels",
                template,
                refusal.rejection().code());
    }
}
