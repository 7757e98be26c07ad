package io.tenure.messaging.application.port.in;

import org.jspecify.annotations.Nullable;

/**
 * Has a customer written to by a rule of another module, when nobody waits to hear why it could not be done: whoever
 * runs the installation is told.
 */
public interface SendAutomaticMessageUseCase {

    /**
     * How the ids of messages begin that let somebody in who has asked for it: no talk between the firm and the
     * customer, so they are not put on the timeline.
     */
    String SIGN_IN = "sign-in:";

    /**
     * Decides as {@link SendMessageUseCase} does.
     *
     * @param programme whose message it is; null for none
     * @return false when there is no such customer, or the plan or the channels do not allow such a message to anybody
     */
    boolean send(MessageDraft draft, @Nullable String programme);
}
