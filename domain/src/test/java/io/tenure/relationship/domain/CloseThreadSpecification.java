package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.CloseThread;
import io.tenure.relationship.events.ThreadClosed;
import org.junit.jupiter.api.Test;

class CloseThreadSpecification {

    @Test
    void declaresAConversationDone() {
        given(Anna.registered()).when(new CloseThread(ID, "order-1", NOW)).then(new ThreadClosed(A, "order-1", NOW));
    }

    @Test
    void refusesAThreadWithoutName() {
        given(Anna.registered()).when(new CloseThread(ID, "", NOW)).thenRejected("relationship.thread-missing");
    }
}
