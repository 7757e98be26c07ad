package io.tenure.relationship.application;

import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.views.Views;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an interaction that is told again was told the first time. */
final class FirstTelling {

    private final Ledger ledger;
    private final EventCodec codec;
    private final Views views;

    FirstTelling(Ledger ledger, EventCodec codec, Views views) {
        this.ledger = ledger;
        this.codec = codec;
        this.views = views;
    }

    /**
     * Whether it was recorded with another amount or number of items, and nobody has put it right since.
     *
     * @param held by the first telling
     */
    boolean differs(Interaction told, HeldClaim held) {
        return recorded(told.interactionId(), held)
                .filter(first -> first.items().size() != told.items().size() || !isOfAmount(first, told.amount()))
                .filter(_ -> !isRepaired(told.interactionId()))
                .isPresent();
    }

    private Optional<InteractionRecorded> recorded(String interactionId, HeldClaim held) {
        return ledger.readAll(held.position() - 1, 1).stream()
                .flatMap(commit -> commit.events().stream().map(event -> codec.decode(event, commit.stream())))
                .flatMap(event -> event instanceof InteractionRecorded recorded ? Stream.of(recorded) : Stream.empty())
                .filter(recorded -> recorded.interactionId().equals(interactionId))
                .findFirst();
    }

    private static boolean isOfAmount(InteractionRecorded first, @Nullable Money told) {
        BigDecimal amount = first.amount();
        if (told == null || amount == null) {
            return told == null && amount == null;
        }
        return told.amount().compareTo(amount) == 0
                && told.currency().getCurrencyCode().equals(first.currency());
    }

    private boolean isRepaired(String interactionId) {
        return views.find(RelationshipViews.INTERACTIONS, interactionId)
                .filter(stands -> stands.correctedBecause() != null || stands.retractedBecause() != null)
                .isPresent();
    }
}
