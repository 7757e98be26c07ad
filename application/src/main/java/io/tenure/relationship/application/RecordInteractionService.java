package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.Introduction;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.outcome.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds or registers the customer of an interaction and records it, once. */
final class RecordInteractionService implements RecordInteractionUseCase {

    private static final Profile UNKNOWN_PERSON = new Profile(CustomerKind.PERSON, null, null, null, null, null);

    private final Identities identities;
    private final Gate gate;
    private final Commands commands;
    private final FirstTelling firstTelling;
    private final Ids ids;

    RecordInteractionService(Identities identities, Gate gate, Commands commands, FirstTelling firstTelling, Ids ids) {
        this.identities = identities;
        this.gate = gate;
        this.commands = commands;
        this.firstTelling = firstTelling;
        this.ids = ids;
    }

    @Override
    public InteractionReceipt record(InteractionDraft draft, Caller caller) {
        Gate.requireManager(caller);
        String interactionId = InteractionIds.of(draft.source(), draft.externalId());
        String key = Keys.interaction(draft.source(), draft.externalId());
        return Races.retried(() -> attempt(draft, interactionId, key, caller));
    }

    private InteractionReceipt attempt(InteractionDraft draft, String interactionId, String key, Caller caller) {
        Optional<CustomerId> known = identities.find(draft.customer(), country(draft));
        if (known.isPresent() && !gate.mayWrite(known.get(), caller)) {
            throw unknown(draft.customer());
        }
        CustomerId customer = known.orElseGet(() -> newcomer(draft, caller));
        @Nullable Introduction introduction = known.isPresent() ? null : introduction(draft);
        try {
            Written written = commands.send(
                    new RecordInteraction(customer, draft.interaction(interactionId), introduction, commands.now()),
                    caller);
            return new InteractionReceipt.Recorded(interactionId, customer, written.position(), known.isEmpty());
        } catch (ClaimHeld held) {
            if (held.held().claim().key().equals(key)) {
                CustomerId holder = new CustomerId(held.held().claim().holder());
                requireOwn(holder, draft, caller);
                return new InteractionReceipt.Duplicate(
                        interactionId,
                        holder,
                        held.held().position(),
                        firstTelling.differs(draft.interaction(interactionId), held.held()));
            }
            throw held;
        }
    }

    private CustomerId newcomer(InteractionDraft draft, Caller caller) {
        if (!draft.createUnknown() || draft.customer() instanceof CustomerRef.ById || !Gate.writesAll(caller)) {
            throw unknown(draft.customer());
        }
        return new CustomerId(ids.next());
    }

    /** The same for somebody else's customer, so that nobody learns whom an address means. */
    private static Refusal unknown(CustomerRef ref) {
        return Refusal.of(
                UnknownCustomer.CODE,
                "No customer that you may see is known by " + described(ref)
                        + "; register the customer first, or allow the interaction to create it");
    }

    private void requireOwn(CustomerId holder, InteractionDraft draft, Caller caller) {
        if (!gate.mayWrite(holder, caller)) {
            throw Refusal.of(
                    "relationship.interaction-of-another",
                    "Source " + draft.source() + " has told of another interaction under that externalId, of a"
                            + " customer whom you may not see");
        }
    }

    private static String described(CustomerRef ref) {
        return switch (ref) {
            case CustomerRef.ById byId -> "id " + byId.id();
            case CustomerRef.ByExternalId by -> "the id given of source " + by.source();
            case CustomerRef.ByContactPoint by -> "the " + by.kind() + " given";
        };
    }

    private Introduction introduction(InteractionDraft draft) {
        Profile profile = draft.profile() == null ? UNKNOWN_PERSON : draft.profile();
        return switch (draft.customer()) {
            case CustomerRef.ById byId -> throw new UnknownCustomer(byId.id());
            case CustomerRef.ByExternalId by ->
                new Introduction(
                        profile,
                        List.of(identities.claim(new ExternalIdDraft(by.source(), by.externalId()))),
                        List.of());
            case CustomerRef.ByContactPoint by ->
                new Introduction(
                        profile,
                        List.of(),
                        List.of(identities.claim(new ContactPointDraft(by.kind(), by.value()), profile.country())));
        };
    }

    private static @Nullable String country(InteractionDraft draft) {
        return draft.profile() == null ? null : draft.profile().country();
    }
}
