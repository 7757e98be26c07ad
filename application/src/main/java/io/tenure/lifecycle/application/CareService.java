package io.tenure.lifecycle.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.EndServiceStep;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.util.List;
import java.util.Map;

/** Carries out commands about care for customers whom the caller may see and write. */
final class CareService {

    private final CareRegister register;
    private final CustomerQueries customers;
    private final Views views;
    private final CareOfRecords all;

    CareService(CareRegister register, CustomerQueries customers, Views views) {
        this.register = register;
        this.customers = customers;
        this.views = views;
        this.all = new CareOfRecords(views);
    }

    long change(CareCommand command, Caller caller) {
        if (!caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.ADMIN)) {
            throw new AccessDenied("Caring for customers takes the role INTEGRATION, ACCOUNT_MANAGER or ADMIN; '"
                    + caller.name() + "' has none of them");
        }
        List<String> records = customers
                .records(command.customerId(), caller)
                .orElseThrow(() -> Refusal.of(
                        "relationship.unknown-customer",
                        "There is no customer " + command.customerId() + " that you may see"));
        return switch (register.handle(toItsRecord(command, records), Map.of(Metadata.ACTOR, caller.name()))) {
            case LifecycleRegister.Outcome.Done done -> OwnWrite.awaited(views, CareViews.PROJECTION, done.position());
            case LifecycleRegister.Outcome.Refused refused -> throw new Refusal(refused.rejection());
        };
    }

    /** A service is ended where it was planned: with a record that was merged into the customer since, perhaps. */
    private CareCommand toItsRecord(CareCommand command, List<String> records) {
        return command instanceof EndServiceStep end
                ? new EndServiceStep(
                        new CustomerId(all.holderOf(end.stepId(), records)), end.stepId(), end.done(), end.now())
                : command;
    }
}
