package io.tenure.integration;

import io.tenure.alerts.events.AlertClosed;
import io.tenure.alerts.events.AlertRaised;
import io.tenure.alerts.events.CodeRefused;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.integration.contract.ClosedAlert;
import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.RaisedAlert;
import java.util.Optional;

/** What alerts mean to others, such as a firm's own security desk. */
final class AlertTranslation {

    private AlertTranslation() {}

    static Optional<IntegrationEvent> of(WatchEvent event) {
        return switch (event) {
            case AlertRaised e ->
                Optional.of(new RaisedAlert(
                        e.rule(),
                        e.subjectKind(),
                        e.subject(),
                        e.number(),
                        e.facts().size(),
                        e.from(),
                        e.until(),
                        e.occurredAt()));
            case AlertClosed e ->
                Optional.of(new ClosedAlert(
                        e.rule(), e.subjectKind(), e.subject(), e.number(), e.verdict(), e.occurredAt()));
            case CodeRefused _ -> Optional.empty();
        };
    }
}
