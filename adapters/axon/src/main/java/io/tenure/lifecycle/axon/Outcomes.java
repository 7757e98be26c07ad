package io.tenure.lifecycle.axon;

import io.tenure.lifecycle.application.LifecycleRegister.Outcome;
import io.tenure.shared.axon.Handled;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Recorded;

/** Says what became of a command. */
final class Outcomes {

    private Outcomes() {}

    static <E> Outcome of(Handled<E> handled, Ledger ledger) {
        return handled.decision() instanceof Decision.Rejected<E> rejected
                ? new Outcome.Refused(rejected.rejection())
                : new Outcome.Done(
                        handled.recorded().map(Recorded::lastPosition).orElseGet(ledger::head));
    }
}
