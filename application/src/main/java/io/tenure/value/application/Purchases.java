package io.tenure.value.application;

import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.RelationshipEvent;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every purchase in the record, corrections, retractions and merges of customers followed. Returns are not set off. */
public final class Purchases {

    private final Map<String, Purchase> byInteraction = new HashMap<>();
    private final Set<String> retracted = new HashSet<>();
    private final Map<String, String> mergedInto = new HashMap<>();

    /** Takes in the next event, in the order of the record. */
    public void add(RelationshipEvent event) {
        switch (event) {
            case InteractionRecorded recorded
            when recorded.kind() == InteractionKind.PURCHASE ->
                byInteraction.put(
                        recorded.interactionId(),
                        new Purchase(
                                recorded.customerId(),
                                recorded.source(),
                                recorded.occurredAt(),
                                recorded.amount(),
                                recorded.currency()));
            case InteractionCorrected corrected
            when retracted.contains(corrected.interactionId()) -> {} // older ledgers hold such
            case InteractionCorrected corrected
            when corrected.kind() == InteractionKind.PURCHASE ->
                byInteraction.put(
                        corrected.interactionId(),
                        new Purchase(
                                corrected.customerId(),
                                corrected.source(),
                                corrected.occurredAt(),
                                corrected.amount(),
                                corrected.currency()));
            case InteractionCorrected corrected -> byInteraction.remove(corrected.interactionId());
            case InteractionRetracted gone -> {
                retracted.add(gone.interactionId());
                byInteraction.remove(gone.interactionId());
            }
            case CustomerMerged merged -> mergedInto.put(merged.customerId(), merged.into());
            case CustomerSplit split -> mergedInto.remove(split.customerId());
            default -> {} // says nothing of purchases
        }
    }

    /** Where purchases come from, in order. */
    public List<String> sources() {
        return List.copyOf(new TreeSet<>(
                byInteraction.values().stream().map(Purchase::source).toList()));
    }

    /** The currencies of purchases, in order. */
    List<String> currencies(@Nullable String source) {
        var currencies = new TreeSet<String>();
        for (Purchase purchase : from(source)) {
            if (purchase.currency() != null) {
                currencies.add(purchase.currency());
            }
        }
        return List.copyOf(currencies);
    }

    /**
     * The customers who bought, in the order of their ids; a merged one counts with the record it was merged into.
     *
     * @param source where the purchases come from; null for all
     * @param zone in which a day begins and ends
     */
    List<Buyer> buyers(@Nullable String source, ZoneId zone) {
        var buyers = new TreeMap<String, Buyer>();
        for (Purchase purchase : from(source)) {
            buyers.computeIfAbsent(standingFor(purchase.customerId()), _ -> new Buyer())
                    .add(purchase.occurredAt().atZone(zone).toLocalDate(), purchase.amount());
        }
        return List.copyOf(buyers.values());
    }

    private Collection<Purchase> from(@Nullable String source) {
        return source == null
                ? byInteraction.values()
                : byInteraction.values().stream()
                        .filter(purchase -> purchase.source().equals(source))
                        .toList();
    }

    private String standingFor(String customer) {
        String standing = customer;
        for (String next = mergedInto.get(standing); next != null; next = mergedInto.get(standing)) {
            standing = next;
        }
        return standing;
    }
}
