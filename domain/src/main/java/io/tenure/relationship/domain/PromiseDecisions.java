package io.tenure.relationship.domain;

import io.tenure.relationship.commands.BreakPromise;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.events.PromiseBroken;
import io.tenure.relationship.events.PromiseKept;
import io.tenure.relationship.events.PromiseMade;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import java.util.Optional;

/** Decides what the firm owes the customer. A promise entered late may be due already. */
final class PromiseDecisions {

    private PromiseDecisions() {}

    static Decision<RelationshipEvent> make(MakePromise c, Promises promises) {
        Optional<OpenPromise> known = promises.open(c.promiseId());
        if (known.isPresent()) {
            return known.get().dueAt().equals(c.dueAt()) ? Decision.nothing() : alreadyMade(c);
        }
        return Size.unlessFull(
                promises.open(),
                "open-promises",
                Limits.OPEN_PROMISES,
                () -> new PromiseMade(c.customerId().value(), c.promiseId(), c.text(), c.dueAt(), c.thread(), c.now()));
    }

    static Decision<RelationshipEvent> keep(KeepPromise c, Promises promises) {
        return promises.open(c.promiseId())
                .map(open -> Decision.<RelationshipEvent>accepted(
                        new PromiseKept(c.customerId().value(), open.promiseId(), c.now())))
                .orElseGet(() -> notOpen(c.customerId()));
    }

    static Decision<RelationshipEvent> breakOff(BreakPromise c, Promises promises) {
        return promises.open(c.promiseId())
                .map(open -> Decision.<RelationshipEvent>accepted(
                        new PromiseBroken(c.customerId().value(), open.promiseId(), c.reason(), c.now())))
                .orElseGet(() -> notOpen(c.customerId()));
    }

    private static Decision<RelationshipEvent> alreadyMade(MakePromise c) {
        return Decision.rejected(
                "relationship.promise-already-made",
                "Customer " + c.customerId()
                        + " has another open promise under that id: settle that one, or give a new id.");
    }

    private static Decision<RelationshipEvent> notOpen(CustomerId customer) {
        return Decision.rejected(
                "relationship.promise-not-open",
                "Customer " + customer + " has no open promise under that id: it was settled before or never made.");
    }
}
