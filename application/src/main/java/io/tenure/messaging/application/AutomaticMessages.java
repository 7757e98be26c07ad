package io.tenure.messaging.application;

import io.tenure.access.Caller;
import io.tenure.messaging.application.port.in.MessageDecision;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.application.port.in.NoticeDraft;
import io.tenure.messaging.application.port.in.SendAutomaticMessageUseCase;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** Sends what rules have sent, and keeps what could not be sent where somebody looks. */
record AutomaticMessages(MessageService service, Unsent unsent) {

    /** Does what {@link SendAutomaticMessageUseCase#send} says. */
    boolean send(MessageDraft draft, @Nullable String programme) {
        try {
            service.send(draft, Caller.SYSTEM);
            return true;
        } catch (Refusal refusal) {
            if (!refusal.rejection().code().equals(UnknownCustomer.CODE)) {
                unsent.note(draft.template(), draft.channel(), programme, refusal);
            }
            return false;
        }
    }

    MessageDecision notify(NoticeDraft draft) {
        try {
            return service.notify(draft);
        } catch (Refusal refusal) {
            unsent.note(draft.template(), draft.channel(), null, refusal);
            throw refusal;
        }
    }
}
