package io.tenure.messaging.queries;

import io.tenure.access.Caller;
import io.tenure.shared.views.Page;
import java.util.List;

/** What can be read of messages. Each read of personal data is logged. */
public interface MessageQueries {

    /** The newest first. Account managers ask for a customer of their own book; of others they see none. */
    Page<MessageView> messages(MessageQuery query, Caller caller);

    /** How many messages failed or bounced and wait for somebody to look, counted up to 1,000. */
    long stuck();

    /** What rules could have sent to nobody, by this node since it began; the last first. */
    List<UnsentMessages> unsent();

    MessagePlanView plan();
}
