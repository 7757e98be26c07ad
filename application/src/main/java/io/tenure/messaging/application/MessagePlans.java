package io.tenure.messaging.application;

import io.tenure.messaging.application.port.in.MessagePlanInvalid;
import io.tenure.messaging.domain.MessagePlan;
import io.tenure.messaging.domain.MessageTemplate;
import io.tenure.messaging.events.MessagePlanChanged;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.outcome.Refusal;
import java.util.List;

/** The plan that counts, up to date with the ledger at each question. Safe for use by many threads. */
final class MessagePlans {

    private static final int BLOCK = 256;

    private final Ledger ledger;
    private final EventCodec codec;
    private final MessagePlanFiles files;
    private final MessagePlan shipped;
    private String text;
    private MessagePlan plan;
    private long next;

    MessagePlans(Ledger ledger, EventCodec codec, MessagePlanFiles files) {
        this.ledger = ledger;
        this.codec = codec;
        this.files = files;
        text = files.shipped();
        shipped = read(0, text);
        plan = shipped;
    }

    /** @throws MessagePlanInvalid with everything that is wrong with the text */
    void requireValid(String candidate) throws MessagePlanInvalid {
        files.read(0, candidate);
    }

    synchronized MessagePlan current() {
        List<RecordedCommit> news = ledger.readStream(Correspondences.PLAN, next, BLOCK);
        while (!news.isEmpty()) {
            for (RecordedCommit commit : news) {
                commit.events().forEach(event -> changed((MessagePlanChanged) codec.decode(event, commit.stream())));
                next = commit.lastSequence() + 1;
            }
            news = ledger.readStream(Correspondences.PLAN, next, BLOCK);
        }
        return plan;
    }

    /** What the plan says that counts. */
    synchronized String text() {
        current();
        return text;
    }

    /** @throws Refusal when neither the plan nor the product has it */
    MessageTemplate template(String id) {
        return current()
                .template(id)
                .or(() -> shipped.template(id))
                .orElseThrow(() -> Refusal.of(
                        "messaging.unknown-template",
                        "The plan for messages has no template '" + id + "': name one that it has."));
    }

    private void changed(MessagePlanChanged change) {
        text = change.text();
        plan = read(change.version(), change.text());
    }

    /** A text was valid when it was kept; if a later release no longer understands it, that must be said. */
    private MessagePlan read(long version, String kept) {
        try {
            return files.read(version, kept);
        } catch (MessagePlanInvalid e) {
            throw new IllegalStateException(
                    "Version " + version + " of the plan for messages is no longer valid: " + e.getMessage(), e);
        }
    }
}
