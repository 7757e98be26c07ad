package io.tenure.audit.portal;

import io.tenure.audit.LedgerEvent;
import io.tenure.shared.ledger.Metadata;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event as the auditor reads it: what, when on both clocks, by whom, and why. */
record Step(LedgerEvent event, String name, @Nullable Instant occurredAt, List<Detail> details) {
    private static final int SHORT_HASH = 12;
    private static final String RELATIONSHIP = "relationship.";

    /** One component of an event; moments are told apart so that they can be written in the reader's zone. */
    record Detail(
            String name, @Nullable Instant moment, @Nullable String text) {}

    static Step of(LedgerEvent event) {
        var details = Details.of(event.data());
        var occurredAt = details.stream()
                .filter(detail -> detail.name().equals("occurredAt"))
                .findFirst()
                .map(Detail::moment)
                .orElse(null);
        return new Step(event, event.type().substring(event.type().lastIndexOf('.') + 1), occurredAt, details);
    }

    /** The record of a customer that the event tells of; null where it tells of none, or of several. */
    public @Nullable String customer() {
        return event.type().startsWith(RELATIONSHIP)
                ? event.stream()
                : details.stream()
                        .filter(detail -> detail.name().equals("customerId"))
                        .findFirst()
                        .map(Detail::text)
                        .orElse(null);
    }

    public @Nullable String actor() {
        return event.metadata().get(Metadata.ACTOR);
    }

    public @Nullable String command() {
        return event.metadata().get(Metadata.COMMAND);
    }

    public @Nullable String commandId() {
        return event.metadata().get(Metadata.COMMAND_ID);
    }

    public @Nullable String cause() {
        return event.metadata().get(Metadata.CAUSE);
    }

    public @Nullable String correlation() {
        return event.metadata().get(Metadata.CORRELATION_ID);
    }

    public @Nullable String ruleVersion() {
        return event.metadata().get(Metadata.RULE_VERSION);
    }

    public String shortHash() {
        return event.commitHash().substring(0, SHORT_HASH);
    }
}
