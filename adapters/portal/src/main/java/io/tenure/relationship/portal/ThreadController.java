package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.CloseThread;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Declares conversations done. */
@Page
class ThreadController {
    private final Desk desk;
    private final ChangeCustomerUseCase changes;

    ThreadController(Desk desk, ChangeCustomerUseCase changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @PostMapping("/customers/{id}/threads/closed")
    String close(
            @PathVariable CustomerId id, @RequestParam String thread, Caller caller, Format format, Exchange exchange) {
        var command = new CloseThread(id, thread, format.now());
        return desk.press(exchange, id, "flash.thread-closed", () -> changes.change(command, null, caller));
    }
}
