package io.tenure.alerts.application;

import io.tenure.alerts.commands.AlertSubject;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.queries.AlertView;
import io.tenure.alerts.queries.RefusedCodesView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read models of alerts. */
public final class AlertViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "alerts";

    static final String AT = "at";
    private static final String MEMBER = "member";
    private static final String KIND = "kind";

    static final ViewType<AlertFact> FACTS = new ViewType<>(
            "alertFact",
            AlertFact.class,
            fact -> Long.toString(fact.position()),
            List.of(
                    new ViewField<>("position", AlertFact::position),
                    new ViewField<>(KIND, fact -> fact.kind().name()),
                    new ViewField<>(MEMBER, AlertFact::member),
                    new ViewField<>("till", AlertFact::till),
                    new ViewField<>("outlet", AlertFact::outlet),
                    new ViewField<>(AT, fact -> fact.at().toEpochMilli())),
            view -> List.of(),
            List.of(
                    List.of("position"),
                    List.of(AT),
                    // with the kind, so that a rule's question is answered by the rows of its answer alone
                    List.of(MEMBER, KIND, AT),
                    List.of("till", KIND, AT),
                    List.of("outlet", KIND, AT),
                    List.of(KIND, AT)));

    static final ViewType<AlertView> ALERTS = new ViewType<>(
            "alert",
            AlertView.class,
            AlertView::id,
            List.of(
                    new ViewField<>("position", view -> Long.parseLong(view.id())),
                    new ViewField<>("open", view -> view.verdict() == null),
                    new ViewField<>("rule", AlertView::rule),
                    new ViewField<>("subject", view -> subject(view).toString()),
                    new ViewField<>("number", view -> (long) view.number())),
            view -> List.of(),
            List.of(
                    List.of("position"),
                    List.of("open", "position"),
                    List.of("rule", "position"),
                    List.of("subject", "number")));

    static final ViewType<RuleCountsView> COUNTS = new ViewType<>(
            "alertRuleCounts", RuleCountsView.class, RuleCountsView::rule, List.of(), view -> List.of(), List.of());

    static final ViewType<RefusedCodesView> REFUSED = new ViewType<>(
            "refusedCodes",
            RefusedCodesView.class,
            RefusedCodesView::till,
            List.of(new ViewField<>("last", view -> view.last().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("last")));

    private AlertViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(FACTS, ALERTS, COUNTS, REFUSED));
    }

    static AlertSubject subject(AlertView view) {
        return new AlertSubject(view.subjectKind(), view.subject());
    }

    /** Facts of a subject between two times, exclusive the second, up to a position, that one included. */
    static List<Filter> factsOf(AlertSubject subject, List<String> kinds, Instant from, Instant to, long position) {
        List<Filter> filters = new ArrayList<>();
        switch (subject.kind()) {
            case MEMBER -> filters.add(new Filter.Is(MEMBER, subject.id()));
            case OUTLET -> filters.add(new Filter.Is("outlet", subject.id()));
            case TILL -> filters.add(new Filter.Is("till", subject.id()));
            case EVERYWHERE -> {}
        }
        filters.add(new Filter.In(KIND, kinds));
        filters.add(new Filter.Between(AT, from.toEpochMilli(), to.toEpochMilli()));
        filters.add(new Filter.Between("position", null, position + 1));
        return filters;
    }

    static ViewQuery factsAfter(long position, int limit) {
        return new ViewQuery(
                List.of(new Filter.Between("position", position + 1, null)), null, "position", false, null, limit);
    }

    /** Those of before a time, the oldest first. */
    static ViewQuery factsBefore(Instant time, int limit) {
        return new ViewQuery(List.of(new Filter.Between(AT, null, time.toEpochMilli())), null, AT, false, null, limit);
    }

    static ViewQuery factsOfMember(String customer) {
        return new ViewQuery(List.of(new Filter.Is(MEMBER, customer)), null, null, false, null, ViewQuery.LARGEST_PAGE);
    }

    static ViewQuery alertsOf(AlertSubject subject, @Nullable Integer number) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter.Is("subject", subject.toString()));
        if (number != null) {
            filters.add(new Filter.Is("number", (long) number));
        }
        return new ViewQuery(filters, null, "number", false, null, ViewQuery.LARGEST_PAGE);
    }
}
