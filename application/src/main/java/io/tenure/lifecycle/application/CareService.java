package io.tenure.lifecycle.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.lifecycle.application.port.in.LeadAnswers;
import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.EndServiceStep;
import io.tenure.lifecycle.commands.JudgeLead;
import io.tenure.lifecycle.domain.CallBackTime;
import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Carries out commands about care for customers whom the caller may see and write. */
final class CareService {

    private final CareRegister register;
    private final LifecycleModels models;
    private final CustomerQueries customers;
    private final Views views;
    private final InstantSource clock;
    private final CareOfRecords all;

    CareService(
            CareRegister register,
            LifecycleModels models,
            CustomerQueries customers,
            Views views,
            InstantSource clock) {
        this.register = register;
        this.models = models;
        this.customers = customers;
        this.views = views;
        this.clock = clock;
        this.all = new CareOfRecords(views);
    }

    long change(CareCommand command, Caller caller) {
        List<String> records = records(command.customerId(), caller);
        return send(toItsRecord(command, records), caller);
    }

    long judge(CustomerId lead, LeadAnswers given, Caller caller) {
        records(lead, caller);
        LifecycleModel model = models.inForce();
        requireAsRead(model, given);
        LeadScript script = model.script(given.script())
                .orElseThrow(() -> Refusal.of(
                        "lifecycle.unknown-script",
                        "The lifecycle model in force has no script '" + given.script()
                                + "': name one that is listed"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant callBackAt = given.callBackAt() == null
                ? CallBackTime.after(now, script.callBackDays(), given.zone())
                : given.callBackAt();
        return send(new JudgeLead(lead, script, model.id(), given.answers(), callBackAt, now), caller);
    }

    /** Answers to questions of then mean nothing to those of now, though they may be called alike. */
    private static void requireAsRead(LifecycleModel model, LeadAnswers given) {
        boolean another =
                given.model() != null && !given.model().equals(model.id().model());
        boolean later = given.modelVersion() != null
                && given.modelVersion() != model.id().version();
        if (another || later) {
            throw Refusal.of(
                    "lifecycle.scripts-changed",
                    "By now " + model.id() + " is in force: read its scripts, and ask by them");
        }
    }

    /** The records of a customer whom the caller may see and care for. */
    private List<String> records(CustomerId customer, Caller caller) {
        if (!caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.ADMIN)) {
            throw new AccessDenied("Caring for customers takes the role INTEGRATION, ACCOUNT_MANAGER or ADMIN; '"
                    + caller.name() + "' has none of them");
        }
        return customers.records(customer, caller).orElseThrow(() -> new UnknownCustomer(customer));
    }

    private long send(CareCommand command, Caller caller) {
        long position =
                register.handle(command, Map.of(Metadata.ACTOR, caller.name())).position();
        return OwnWrite.awaited(views, CareViews.PROJECTION, position);
    }

    /** A service is ended where it was planned: with a record that was merged into the customer since, perhaps. */
    private CareCommand toItsRecord(CareCommand command, List<String> records) {
        return command instanceof EndServiceStep end
                ? new EndServiceStep(
                        new CustomerId(all.holderOf(end.stepId(), records)), end.stepId(), end.done(), end.now())
                : command;
    }
}
