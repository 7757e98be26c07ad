package io.tenure.relationship.application;

import io.tenure.relationship.application.ContactNormaliser.Normalised;
import io.tenure.relationship.application.ContactNormaliser.Unreadable;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who stands behind an id or an address, and prepares new ones for a customer. */
final class Identities {

    private final Ledger ledger;
    private final Keys keys;
    private final ContactNormaliser normaliser;

    Identities(Ledger ledger, Keys keys, ContactNormaliser normaliser) {
        this.ledger = ledger;
        this.keys = keys;
        this.normaliser = normaliser;
    }

    Optional<CustomerId> find(CustomerRef ref, @Nullable String country) {
        return switch (ref) {
            case CustomerRef.ById byId ->
                ledger.lastSequence(byId.id().value()) < 0 ? Optional.empty() : Optional.of(byId.id());
            case CustomerRef.ByExternalId by -> holder(keys.externalId(by.source(), by.externalId()));
            case CustomerRef.ByContactPoint by ->
                holder(keys.contactPoint(by.kind(), normalised(by.kind(), by.value(), country)));
        };
    }

    /** The id, to be claimed in its next generation. */
    ExternalId claim(ExternalIdDraft draft) {
        return new ExternalId(
                draft.source(),
                draft.externalId(),
                generation(keys.externalId(draft.source(), draft.externalId())) + 1);
    }

    /** The address, identifying when nobody holds it now. */
    ContactPoint claim(ContactPointDraft draft, @Nullable String country) {
        String value = normalised(draft.kind(), draft.value(), country);
        String key = keys.contactPoint(draft.kind(), value);
        boolean free = holder(key).isEmpty();
        return new ContactPoint(draft.kind(), value, free, free ? generation(key) + 1 : 0);
    }

    String normalised(ContactKind kind, String value, @Nullable String country) {
        return switch (normaliser.normalise(kind, value, country)) {
            case Normalised normalised -> normalised.value();
            case Unreadable unreadable ->
                throw Refusal.of("relationship.unreadable-contact-point", unreadable.reason());
        };
    }

    private int generation(String key) {
        return ledger.holder(key).map(held -> held.claim().generation()).orElse(0);
    }

    private Optional<CustomerId> holder(String key) {
        return ledger.holder(key)
                .map(held -> held.claim().holder())
                .filter(holder -> !holder.equals(Claim.NOBODY))
                .map(CustomerId::new);
    }
}
