package io.tenure.alerts.application;

import static io.tenure.alerts.application.AlertViews.ALERTS;

import io.tenure.access.AccessDenied;
import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.alerts.queries.AlertQueries;
import io.tenure.alerts.queries.AlertQuery;
import io.tenure.alerts.queries.AlertRuleView;
import io.tenure.alerts.queries.AlertRulesView;
import io.tenure.alerts.queries.AlertView;
import io.tenure.alerts.queries.RefusedCodesView;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.alerts.rules.AlertRules;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what can be read of alerts. */
record AlertReads(Views views, RulesInForce rules, AccessLog accessLog) implements AlertQueries {

    private static final long MOST_COUNTED = 1_000;
    private static final int TILLS = 100;

    @Override
    public Page<AlertView> alerts(AlertQuery query, Caller caller) {
        requireReader(caller);
        List<Filter> filters = new ArrayList<>();
        if (query.open() != null) {
            filters.add(new Filter.Is("open", query.open()));
        }
        if (query.rule() != null) {
            filters.add(new Filter.Is("rule", query.rule()));
        }
        Page<AlertView> page =
                views.page(ALERTS, new ViewQuery(filters, null, "position", true, query.after(), query.limit()));
        log(page.views(), caller);
        return page;
    }

    @Override
    public Optional<AlertView> alert(String id, Caller caller) {
        requireReader(caller);
        Optional<AlertView> found = views.find(ALERTS, id);
        log(found.stream().toList(), caller);
        return found;
    }

    @Override
    public long open(Caller caller) {
        requireReader(caller);
        return views.count(
                ALERTS, new ViewQuery(List.of(new Filter.Is("open", true)), null, null, false, null, 1), MOST_COUNTED);
    }

    @Override
    public AlertRulesView rules(Caller caller) {
        requireReader(caller);
        AlertRules current = rules.current();
        return new AlertRulesView(
                current.version(),
                rules.text(),
                current.recipients().size(),
                current.rules().stream().map(this::counted).toList());
    }

    private AlertRuleView counted(AlertRule rule) {
        RuleCountsView counts =
                views.find(AlertViews.COUNTS, rule.id()).orElseGet(() -> RuleCountsView.none(rule.id()));
        long closed = counts.real() + counts.falseAlarms();
        return new AlertRuleView(
                rule,
                counts.raised(),
                counts.real(),
                counts.falseAlarms(),
                closed == 0 ? null : (double) counts.falseAlarms() / closed);
    }

    @Override
    public List<RefusedCodesView> refusedCodes(Caller caller) {
        requireReader(caller);
        return views.page(AlertViews.REFUSED, new ViewQuery(List.of(), null, "last", true, null, TILLS))
                .views();
    }

    private void log(List<AlertView> alerts, Caller caller) {
        accessLog.read(
                caller,
                "alerts",
                alerts.stream()
                        .flatMap(alert -> alert.facts().stream())
                        .flatMap(fact -> Stream.ofNullable(fact.member()))
                        .distinct()
                        .toList());
    }

    private static void requireReader(Caller caller) {
        if (!caller.hasAny(Role.AUDITOR, Role.ADMIN)) {
            throw new AccessDenied(
                    "Alerts are read by the roles AUDITOR and ADMIN; '" + caller.name() + "' has neither");
        }
    }
}
