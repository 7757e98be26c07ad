package io.tenure.alerts.portal;

import io.tenure.access.Caller;
import io.tenure.alerts.application.port.in.AlertRulesInvalid;
import io.tenure.alerts.application.port.in.ChangeAlertRulesUseCase;
import io.tenure.alerts.queries.AlertQueries;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.PlacedProblem;
import io.tenure.shared.portal.RuleWords;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where administrators write the rules for alerts, in YAML. */
@Page
@RequestMapping("/alerts-editor")
class AlertRulesEditorController {

    private static final String LIST = "/alerts";

    private final AlertQueries queries;
    private final ChangeAlertRulesUseCase changeRules;
    private final RuleWords words;

    AlertRulesEditorController(AlertQueries queries, ChangeAlertRulesUseCase changeRules, RuleWords words) {
        this.words = words;
        this.queries = queries;
        this.changeRules = changeRules;
    }

    @GetMapping
    String editor(Caller caller, Model model) {
        return show(queries.rules(caller).text(), FormErrors.none(), List.of(), model);
    }

    @PostMapping
    String change(@RequestParam(defaultValue = "") String text, Caller caller, Exchange exchange, Model model) {
        try {
            changeRules.change(text.replace("\r\n", "\n"), caller);
            return exchange.done(LIST, "flash.alert-rules-changed");
        } catch (AlertRulesInvalid invalid) {
            FormErrors errors = FormErrors.none();
            errors.reject("text", "alerts.rules.wrong");
            return show(text, errors, PlacedProblem.in(text, invalid, words), model);
        }
    }

    private static String show(String text, FormErrors errors, List<PlacedProblem> problems, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        model.addAttribute("problems", problems);
        model.addAttribute("cancel", LIST);
        return "alerts/editor";
    }
}
