package io.tenure.alerts.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.alerts.application.port.in.AlertRulesInvalid;
import io.tenure.alerts.commands.ChangeAlertRules;
import io.tenure.alerts.commands.CloseAlert;
import io.tenure.alerts.events.Verdict;
import io.tenure.alerts.queries.AlertView;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries out what administrators want done with alerts. */
record AlertDesk(AlertBook book, RulesInForce rules, Views views, InstantSource clock) {

    private static final int LONGEST_NOTE = 2_000;

    long change(String text, Caller caller) throws AlertRulesInvalid {
        requireAdministrator(caller);
        rules.requireValid(text);
        book.handle(new ChangeAlertRules(text, now()), by(caller)).position();
        return rules.current().version();
    }

    long close(String id, Verdict verdict, @Nullable String note, Caller caller) {
        requireAdministrator(caller);
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.of("alerts.note-too-long", "A note has at most " + LONGEST_NOTE + " characters: shorten it.");
        }
        AlertView alert = views.find(AlertViews.ALERTS, id)
                .orElseThrow(() -> Refusal.of(
                        "alerts.unknown-alert", "There is no alert '" + id + "': look up those that there are."));
        CloseAlert command = new CloseAlert(AlertViews.subject(alert), alert.number(), verdict, blank(note), now());
        return OwnWrite.awaited(
                views, AlertViews.PROJECTION, book.handle(command, by(caller)).position());
    }

    private static @Nullable String blank(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.hasAny(Role.ADMIN)) {
            throw new AccessDenied("Alerts are dealt with by the role ADMIN; '" + caller.name() + "' has it not");
        }
    }

    private static Map<String, String> by(Caller caller) {
        return Map.of(Metadata.ACTOR, caller.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
