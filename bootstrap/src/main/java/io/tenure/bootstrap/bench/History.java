package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Metadata;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives a customer a long past at once: the events that commands would have brought, put into the ledger in large
 * commits. Their source is another than the shop's, so that commands may follow.
 */
final class History {

    private static final int EVENTS_PER_COMMIT = 1_000;
    private static final Map<String, String> METADATA = Map.of(Metadata.ACTOR, Shop.CALLER.name());

    private History() {}

    static void give(Core core, CustomerId customer, int interactions) {
        for (int from = 0; from < interactions; from += EVENTS_PER_COMMIT) {
            int until = Math.min(interactions, from + EVENTS_PER_COMMIT);
            List<EventData> events = IntStream.range(from, until)
                    .mapToObj(number -> core.codec().encode(interaction(customer, number), customer.value()))
                    .toList();
            core.ledger()
                    .append(new Commit(
                            customer.value(),
                            core.ledger().lastSequence(customer.value()) + 1,
                            events,
                            METADATA,
                            List.of()));
        }
    }

    private static InteractionRecorded interaction(CustomerId customer, int number) {
        return new InteractionRecorded(
                customer.value(),
                "%032x".formatted(number),
                "past",
                Integer.toString(number),
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                Shop.AMOUNT.amount(),
                Shop.AMOUNT.currency().getCurrencyCode(),
                Shop.LINES,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Shop.soldAt(number));
    }
}
