package io.tenure.alerts.application;

import static io.tenure.alerts.application.AlertViews.ALERTS;
import static io.tenure.alerts.application.AlertViews.COUNTS;
import static io.tenure.alerts.application.AlertViews.FACTS;
import static io.tenure.alerts.application.AlertViews.REFUSED;

import io.tenure.alerts.commands.AlertSubject;
import io.tenure.alerts.events.AlertClosed;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.AlertRaised;
import io.tenure.alerts.events.CodeRefused;
import io.tenure.alerts.queries.AlertView;
import io.tenure.alerts.queries.RefusedCodesView;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the read models of alerts up with the ledger. */
public final class AlertProjection implements Projection {

    /** No rule looks back so far. */
    private static final Duration KEPT = Duration.ofDays(40);

    private static final int FORGOTTEN_AT_ONCE = 3;

    @Override
    public OwnedViews views() {
        return AlertViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return WatchedFacts.watched(event)
                || event == AlertRaised.class
                || event == AlertClosed.class
                || event == CustomerErased.class;
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        WatchedFacts.of(recorded).ifPresent(fact -> keep(fact, recorded.recordedAt(), views));
        switch (recorded.event()) {
            case CodeRefused e -> count(e, views);
            case AlertRaised e -> raised(e, recorded.position(), views);
            case AlertClosed e -> closed(e, recorded.metadata().get(Metadata.ACTOR), views);
            case CustomerErased e -> forget(e.customerId(), views);
            default -> {}
        }
    }

    /** Each fact makes room: what is too old for any rule goes. */
    private static void keep(AlertFact fact, Instant recordedAt, ViewTransaction views) {
        views.page(FACTS, AlertViews.factsBefore(recordedAt.minus(KEPT), FORGOTTEN_AT_ONCE))
                .views()
                .forEach(old -> views.delete(FACTS, Long.toString(old.position())));
        views.put(FACTS, fact);
    }

    private static void count(CodeRefused e, ViewTransaction views) {
        RefusedCodesView before = views.find(REFUSED, e.subject())
                .orElseGet(() -> new RefusedCodesView(e.subject(), 0, 0, 0, e.occurredAt()));
        views.put(
                REFUSED,
                switch (e.kind()) {
                    case CARD_NUMBER -> before.oneMore(1, 0, 0, e.occurredAt());
                    case CARD_CODE -> before.oneMore(0, 1, 0, e.occurredAt());
                    case COUPON_CODE -> before.oneMore(0, 0, 1, e.occurredAt());
                    case REDEMPTION, SALE -> before;
                });
    }

    private static void raised(AlertRaised e, long position, ViewTransaction views) {
        views.put(
                ALERTS,
                new AlertView(
                        Long.toString(position),
                        e.subjectKind(),
                        e.subject(),
                        e.number(),
                        e.rule(),
                        e.version(),
                        e.facts(),
                        e.from(),
                        e.until(),
                        e.occurredAt(),
                        null,
                        null,
                        null,
                        null));
        recount(e.rule(), RuleCountsView::raisedOnce, views);
    }

    private static void closed(AlertClosed e, @Nullable String by, ViewTransaction views) {
        AlertSubject subject = new AlertSubject(e.subjectKind(), e.subject());
        views.page(ALERTS, AlertViews.alertsOf(subject, e.number()))
                .views()
                .forEach(alert -> views.put(ALERTS, alert.closed(e.verdict(), e.note(), by, e.occurredAt())));
        recount(e.rule(), counts -> counts.closed(e.verdict()), views);
    }

    private static void recount(String rule, Function<RuleCountsView, RuleCountsView> change, ViewTransaction views) {
        views.put(COUNTS, change.apply(views.find(COUNTS, rule).orElseGet(() -> RuleCountsView.none(rule))));
    }

    /** What the alerts turned out to be still counts for their rules. */
    private static void forget(String customer, ViewTransaction views) {
        ViewQuery facts = AlertViews.factsOfMember(customer);
        for (List<AlertFact> some = views.page(FACTS, facts).views();
                !some.isEmpty();
                some = views.page(FACTS, facts).views()) {
            some.forEach(fact -> views.delete(FACTS, Long.toString(fact.position())));
        }
        ViewQuery alerts = AlertViews.alertsOf(AlertSubject.member(customer), null);
        for (List<AlertView> some = views.page(ALERTS, alerts).views();
                !some.isEmpty();
                some = views.page(ALERTS, alerts).views()) {
            some.forEach(alert -> views.delete(ALERTS, alert.id()));
        }
    }
}
