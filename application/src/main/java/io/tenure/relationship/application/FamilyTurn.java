package io.tenure.relationship.application;

import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The turn that merges, splits and erasures take one after another, each decided on views that have seen all before: so
 * no two merges make a circle, and no record slips past an erasure.
 */
final class FamilyTurn {

    private final Ledger ledger;
    private final Freshness freshness;

    FamilyTurn(Ledger ledger, Freshness freshness) {
        this.ledger = ledger;
        this.freshness = freshness;
    }

    /**
     * Waits until the views have seen every turn before this one.
     *
     * @param patience how long at most
     * @return the metadata with which the command takes the turn; it loses it to whoever was first
     * @throws io.tenure.relationship.application.port.in.Refusal when the views are late
     */
    Map<String, String> next(Duration patience) {
        Optional<HeldClaim> last = ledger.holder(Keys.MERGES);
        freshness.requireHead(patience);
        int generation = last.map(held -> held.claim().generation()).orElse(0) + 1;
        return Map.of(RelationshipClaims.MERGE_GENERATION, String.valueOf(generation));
    }
}
