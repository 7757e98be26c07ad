package io.tenure.relationship.domain;

import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.WithdrawConsent;
import io.tenure.relationship.events.ConsentGiven;
import io.tenure.relationship.events.ConsentWithdrawn;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;

/** Decides what the customer has allowed. Late and renewed declarations are recorded: each is evidence. */
final class ConsentDecisions {

    private ConsentDecisions() {}

    static Decision<RelationshipEvent> give(GiveConsent c, Consents consents) {
        var declared = new LatestConsent(c.purpose(), c.channel(), true, c.source(), c.declaredAt());
        return declare(
                declared,
                consents,
                new ConsentGiven(c.customerId().value(), c.purpose(), c.channel(), c.source(), c.declaredAt()));
    }

    static Decision<RelationshipEvent> withdraw(WithdrawConsent c, Consents consents) {
        var declared = new LatestConsent(c.purpose(), c.channel(), false, c.source(), c.declaredAt());
        return declare(
                declared,
                consents,
                new ConsentWithdrawn(c.customerId().value(), c.purpose(), c.channel(), c.source(), c.declaredAt()));
    }

    private static Decision<RelationshipEvent> declare(
            LatestConsent declared, Consents consents, RelationshipEvent event) {
        return consents.on(declared.purpose(), declared.channel())
                .map(known -> known.equals(declared) ? Decision.<RelationshipEvent>nothing() : Decision.accepted(event))
                .orElseGet(() -> Size.unlessFull(consents.latest(), "consents", Limits.CONSENTS, () -> event));
    }
}
