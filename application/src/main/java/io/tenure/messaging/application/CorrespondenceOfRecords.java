package io.tenure.messaging.application;

import io.tenure.access.Caller;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.domain.ContactTerms;
import io.tenure.messaging.domain.FrequencyCap;
import io.tenure.messaging.domain.KnownMessage;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The messages to a customer who is made up of several records, each with a correspondence of its own. */
record CorrespondenceOfRecords(Correspondences correspondences, Recipients recipients) {

    private static final Set<MessagePhase> OUT = Set.of(MessagePhase.HANDED_OVER, MessagePhase.SENT);

    /** A message that was sent to a record before it was merged is not sent to the other one once more. */
    Optional<Map.Entry<Correspondent, KnownMessage>> find(List<CustomerId> records, String id) {
        return records.stream()
                .map(Correspondent::customer)
                .flatMap(to -> correspondences.current(to).find(id).map(message -> Map.entry(to, message)).stream())
                .findFirst();
    }

    /** A merge is no reason to write to somebody more often. */
    long elsewhere(List<CustomerId> records, Correspondent to, ContactTerms terms, Instant now) {
        FrequencyCap cap = terms.cap();
        return cap == null
                ? 0
                : records.stream()
                        .map(Correspondent::customer)
                        .filter(other -> !other.equals(to))
                        .mapToLong(other -> correspondences.current(other).counted(cap, now))
                        .sum();
    }

    /** Whether the relay or gateway has taken one of some messages under whichever record, or is about to. */
    boolean haveBeenSent(CustomerId customer, Predicate<String> message) {
        return recipients.find(customer, Caller.SYSTEM).stream()
                .flatMap(view -> recipients.records(view).stream())
                .map(Correspondent::customer)
                .flatMap(this::messages)
                .anyMatch(known -> OUT.contains(known.phase()) && message.test(known.id()));
    }

    private Stream<KnownMessage> messages(Correspondent to) {
        return correspondences.current(to).messages().stream();
    }
}
