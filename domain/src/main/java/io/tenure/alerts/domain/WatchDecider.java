package io.tenure.alerts.domain;

import io.tenure.alerts.commands.CloseAlert;
import io.tenure.alerts.commands.RaiseAlert;
import io.tenure.alerts.commands.TellRefusedCode;
import io.tenure.alerts.commands.WatchCommand;
import io.tenure.alerts.events.AlertClosed;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.AlertRaised;
import io.tenure.alerts.events.CodeRefused;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.List;

/** Decides whether what happened with a subject is worth an alert, and what becomes of alerts. */
public final class WatchDecider {

    private static final int MOST_FACTS = 200;

    private WatchDecider() {}

    public static Watch initial() {
        return Watch.NONE;
    }

    public static Decision<WatchEvent> decide(WatchCommand command, Watch watch) {
        return switch (command) {
            case TellRefusedCode c ->
                Decision.accepted(
                        new CodeRefused(c.subject().kind(), c.subject().id(), c.kind(), c.now()));
            case RaiseAlert c -> raise(c, watch);
            case CloseAlert c -> close(c, watch);
        };
    }

    public static Watch evolve(Watch watch, WatchEvent event) {
        return switch (event) {
            case CodeRefused _ -> watch;
            case AlertRaised e -> watch.with(new KnownAlert(e.number(), e.rule(), e.from(), e.until(), null));
            case AlertClosed e -> watch.closed(e.number(), e.verdict());
        };
    }

    /** Facts that have raised an alert of the rule, or lie in the window of one, are not counted again. */
    private static Decision<WatchEvent> raise(RaiseAlert c, Watch watch) {
        List<AlertFact> news = c.around().stream()
                .filter(fact -> !watch.covers(c.rule().id(), fact.at()))
                .toList();
        return c.rule()
                .tooMany(news, c.fact())
                .<Decision<WatchEvent>>map(facts -> Decision.accepted(raised(c, watch.last() + 1, facts)))
                .orElseGet(Decision::nothing);
    }

    private static AlertRaised raised(RaiseAlert c, int number, List<AlertFact> facts) {
        Instant from = facts.getFirst().at();
        return new AlertRaised(
                c.subject().kind(),
                c.subject().id(),
                number,
                c.rule().id(),
                c.version(),
                facts.subList(0, Math.min(MOST_FACTS, facts.size())),
                from,
                from.plus(c.rule().within()),
                c.now());
    }

    private static Decision<WatchEvent> close(CloseAlert c, Watch watch) {
        KnownAlert alert = watch.find(c.number()).orElse(null);
        if (alert == null) {
            return Decision.rejected(
                    "alerts.unknown-alert", "There is no such alert, or it is too old: look up those that there are.");
        }
        if (alert.verdict() == c.verdict()) {
            return Decision.nothing();
        }
        if (alert.verdict() != null) {
            return Decision.rejected(
                    "alerts.closed", "Somebody has closed this alert as " + alert.verdict() + ": it stays so.");
        }
        return Decision.accepted(new AlertClosed(
                c.subject().kind(), c.subject().id(), c.number(), alert.rule(), c.verdict(), c.note(), c.now()));
    }
}
