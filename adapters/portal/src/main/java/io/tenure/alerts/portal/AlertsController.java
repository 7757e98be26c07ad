package io.tenure.alerts.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.alerts.application.port.in.CloseAlertUseCase;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.SubjectKind;
import io.tenure.alerts.events.Verdict;
import io.tenure.alerts.queries.AlertQueries;
import io.tenure.alerts.queries.AlertQuery;
import io.tenure.alerts.queries.AlertRulesView;
import io.tenure.alerts.queries.AlertView;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What looks like misuse of memberships, and what it was. */
@Page
@RequestMapping("/alerts")
class AlertsController {

    private static final int PAGE = 50;

    private final AlertQueries queries;
    private final CustomerQueries customers;
    private final CloseAlertUseCase closeAlert;

    AlertsController(AlertQueries queries, CustomerQueries customers, CloseAlertUseCase closeAlert) {
        this.customers = customers;
        this.queries = queries;
        this.closeAlert = closeAlert;
    }

    @GetMapping
    String alerts(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var page = queries.alerts(new AlertQuery(all ? null : true, null, after, PAGE), caller);
        model.addAttribute("all", all);
        model.addAttribute("alerts", page.views());
        model.addAttribute("members", members(page.views().stream().flatMap(AlertsController::subject), caller));
        model.addAttribute("next", page.next());
        model.addAttribute("open", queries.open(caller));
        model.addAttribute("refused", queries.refusedCodes(caller));
        shared(caller, format, model);
        return exchange.partial() && after != null ? "alerts/alerts :: rows" : "alerts/alerts";
    }

    @GetMapping("/{id}")
    String alert(@PathVariable String id, Caller caller, Format format, Model model) {
        AlertView alert = queries.alert(id, caller).orElseThrow(() -> new NotFound("Alert " + id));
        model.addAttribute("alert", alert);
        model.addAttribute(
                "members",
                members(
                        Stream.concat(
                                subject(alert),
                                alert.facts().stream().map(AlertFact::member).flatMap(Stream::ofNullable)),
                        caller));
        shared(caller, format, model);
        return "alerts/alert";
    }

    @PostMapping("/{id}/closing")
    String close(
            @PathVariable String id,
            @RequestParam Verdict verdict,
            @RequestParam(required = false) @Nullable String note,
            Caller caller,
            Exchange exchange) {
        String path = "/alerts/" + id;
        try {
            closeAlert.close(id, verdict, note, caller);
            return exchange.done(path, "flash.alert-closed");
        } catch (Refusal refusal) {
            return exchange.refused(path, refusal.rejection());
        }
    }

    private static Stream<String> subject(AlertView alert) {
        return alert.subjectKind() == SubjectKind.MEMBER ? Stream.of(alert.subject()) : Stream.empty();
    }

    /** Those whom the reader may see, by the id that the alert names. */
    private Map<String, CustomerView> members(Stream<String> ids, Caller caller) {
        Map<String, CustomerView> found = new HashMap<>();
        ids.distinct().forEach(id -> customers.find(new CustomerId(id), caller).ifPresent(seen -> found.put(id, seen)));
        return found;
    }

    private void shared(Caller caller, Format format, Model model) {
        AlertRulesView rules = queries.rules(caller);
        model.addAttribute("rules", rules);
        model.addAttribute("titles", RuleTitles.of(rules, format.locale().getLanguage()));
        model.addAttribute("edits", caller.hasAny(Role.ADMIN));
        model.addAttribute("format", format);
    }
}
