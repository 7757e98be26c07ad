package io.tenure.alerts.application;

import io.tenure.alerts.application.port.in.AlertRulesInvalid;
import io.tenure.alerts.events.AlertRulesChanged;
import io.tenure.alerts.rules.AlertRules;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.util.List;

/** The rules that count, up to date with the ledger at each question. Safe for use by many threads. */
final class RulesInForce {

    private static final int BLOCK = 256;

    private final Ledger ledger;
    private final EventCodec codec;
    private final AlertRuleFiles files;
    private String text;
    private AlertRules rules;
    private long next;

    RulesInForce(Ledger ledger, EventCodec codec, AlertRuleFiles files) {
        this.ledger = ledger;
        this.codec = codec;
        this.files = files;
        text = files.shipped();
        rules = read(0, text);
    }

    /** @throws AlertRulesInvalid with everything that is wrong with the text */
    void requireValid(String candidate) throws AlertRulesInvalid {
        files.read(0, candidate);
    }

    synchronized AlertRules current() {
        List<RecordedCommit> news = ledger.readStream(AlertBook.RULES, next, BLOCK);
        while (!news.isEmpty()) {
            for (RecordedCommit commit : news) {
                commit.events().forEach(event -> changed((AlertRulesChanged) codec.decode(event, commit.stream())));
                next = commit.lastSequence() + 1;
            }
            news = ledger.readStream(AlertBook.RULES, next, BLOCK);
        }
        return rules;
    }

    /** What the rules say that count. */
    synchronized String text() {
        current();
        return text;
    }

    private void changed(AlertRulesChanged change) {
        text = change.text();
        rules = read(change.version(), change.text());
    }

    /** A text was valid when it was kept; if a later release no longer understands it, that must be said. */
    private AlertRules read(long version, String kept) {
        try {
            return files.read(version, kept);
        } catch (AlertRulesInvalid e) {
            throw new IllegalStateException(
                    "Version " + version + " of the rules for alerts is no longer valid: " + e.getMessage(), e);
        }
    }
}
