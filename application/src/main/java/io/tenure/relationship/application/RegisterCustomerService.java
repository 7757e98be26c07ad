package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.application.port.in.RegisterCustomerUseCase;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.outcome.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers a customer with ids and addresses, once for each idempotency key. */
final class RegisterCustomerService implements RegisterCustomerUseCase {

    private final Identities identities;
    private final Commands commands;
    private final Keys keys;
    private final Ids ids;

    RegisterCustomerService(Identities identities, Commands commands, Keys keys, Ids ids) {
        this.identities = identities;
        this.commands = commands;
        this.keys = keys;
        this.ids = ids;
    }

    @Override
    public Written register(CustomerDraft draft, @Nullable String idempotencyKey, Caller caller) {
        Gate.requireManager(caller);
        Map<String, String> request = idempotencyKey == null
                ? Map.of()
                : Map.of(RelationshipClaims.REQUEST_KEY, keys.request(caller.name(), idempotencyKey));
        return Races.retried(() -> attempt(draft, request, caller));
    }

    private Written attempt(CustomerDraft draft, Map<String, String> request, Caller caller) {
        try {
            return commands.send(command(draft, caller), caller, request);
        } catch (ClaimHeld lost) {
            HeldClaim held = lost.held();
            if (request.containsValue(held.claim().key())) {
                return new Written(new CustomerId(held.claim().holder()), held.position(), 0, false);
            }
            throw lost;
        }
    }

    private RegisterCustomer command(CustomerDraft draft, Caller caller) {
        String country = draft.profile().country();
        draft.externalIds().forEach(this::requireFree);
        return new RegisterCustomer(
                new CustomerId(ids.next()),
                draft.profile(),
                draft.externalIds().stream().map(identities::claim).toList(),
                draft.contactPoints().stream()
                        .map(contact -> identities.claim(contact, country))
                        .toList(),
                Gate.writesAll(caller) ? draft.owner() : caller.name(),
                commands.now());
    }

    private void requireFree(ExternalIdDraft id) {
        identities
                .find(new CustomerRef.ByExternalId(id.source(), id.externalId()), null)
                .ifPresent(holder -> {
                    throw Refusal.of(
                            "relationship.external-id-taken",
                            "The id given of source " + id.source() + " means another customer already");
                });
    }
}
