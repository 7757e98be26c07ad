package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.CloseThread;
import io.tenure.shared.portal.Page;
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
    String close(Errand errand, @RequestParam String thread) {
        var command = new CloseThread(errand.customer(), thread, errand.format().now());
        return desk.press(errand, "flash.thread-closed", () -> changes.change(command, null, errand.caller()));
    }
}
