package io.tenure.integration;

import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.shared.outcome.Refusal;

/** Understands what others tell. */
@FunctionalInterface
public interface MessageReader {

    /**
     * The interaction that a message tells of.
     *
     * @throws Refusal when it cannot be understood, or means something else
     */
    InteractionDraft read(byte[] message);
}
