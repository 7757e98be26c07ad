package io.tenure.relationship.application;

import io.tenure.relationship.events.ContactPointAdded;
import io.tenure.relationship.events.ContactPointRemoved;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.ExternalIdLinked;
import io.tenure.relationship.events.ExternalIdUnlinked;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.PromiseMade;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.StakeholderAdded;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimRules;
import io.tenure.shared.sealing.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which keys the events of a relationship take, and give back. */
public final class RelationshipClaims implements ClaimRules {

    /** Metadata: the generation of the merge key that a merge, a split or an erasure takes. */
    static final String MERGE_GENERATION = "mergeGeneration";
    /** Metadata: the generation of the repair key that a correction or a retraction takes; older ones took none. */
    static final String REPAIR_GENERATION = "repairGeneration";
    /** Metadata: the fingerprinted key of the request that registers a customer. */
    static final String REQUEST_KEY = "requestKey";

    private final Keys keys;

    public RelationshipClaims(Sealer sealer) {
        keys = new Keys(sealer);
    }

    @Override
    public List<Claim> claims(Object event, Map<String, String> metadata) {
        return event instanceof RelationshipEvent known ? claimed(known, metadata) : List.of();
    }

    private List<Claim> claimed(RelationshipEvent event, Map<String, String> metadata) {
        String customer = event.customerId();
        return switch (event) {
            case InteractionRecorded e -> List.of(new Claim(Keys.interaction(e.source(), e.externalId()), 1, customer));
            case InteractionCorrected e -> repair(e.interactionId(), customer, metadata);
            case InteractionRetracted e -> retraction(e.interactionId(), customer, metadata);
            case PromiseMade e -> List.of(new Claim(Keys.promise(customer, e.promiseId()), 1, customer));
            case StakeholderAdded e -> List.of(new Claim(Keys.stakeholder(customer, e.stakeholderId()), 1, customer));
            case ExternalIdLinked e ->
                List.of(new Claim(keys.externalId(e.source(), e.externalId()), e.generation(), customer));
            case ExternalIdUnlinked e ->
                List.of(new Claim(keys.externalId(e.source(), e.externalId()), e.generation(), Claim.NOBODY));
            case ContactPointAdded e
            when e.identifying() ->
                List.of(new Claim(keys.contactPoint(e.kind(), e.value()), e.generation(), customer));
            case ContactPointRemoved e
            when e.identifying() ->
                List.of(new Claim(keys.contactPoint(e.kind(), e.value()), e.generation(), Claim.NOBODY));
            case CustomerRegistered e -> request(customer, metadata);
            case CustomerMerged e -> List.of(turn(Objects.requireNonNull(metadata.get(MERGE_GENERATION))));
            case CustomerSplit e -> List.of(turn(Objects.requireNonNull(metadata.get(MERGE_GENERATION))));
            case CustomerErased e ->
                Optional.ofNullable(metadata.get(MERGE_GENERATION))
                        .map(generation -> List.of(turn(generation)))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private static List<Claim> repair(String interactionId, String customer, Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get(REPAIR_GENERATION))
                .map(generation ->
                        List.of(new Claim(Keys.repair(interactionId), Integer.parseInt(generation), customer)))
                .orElse(List.of());
    }

    private static List<Claim> retraction(String interactionId, String customer, Map<String, String> metadata) {
        List<Claim> claims = new ArrayList<>(repair(interactionId, customer, metadata));
        claims.add(new Claim(Keys.retraction(interactionId), 1, customer));
        return List.copyOf(claims);
    }

    private static List<Claim> request(String customer, Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get(REQUEST_KEY))
                .map(key -> List.of(new Claim(key, 1, customer)))
                .orElse(List.of());
    }

    private static Claim turn(String generation) {
        return new Claim(Keys.MERGES, Integer.parseInt(generation), "merges");
    }
}
