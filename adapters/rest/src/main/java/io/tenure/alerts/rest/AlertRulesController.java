package io.tenure.alerts.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.alerts.application.port.in.AlertRulesInvalid;
import io.tenure.alerts.application.port.in.ChangeAlertRulesUseCase;
import io.tenure.alerts.queries.AlertQueries;
import io.tenure.alerts.queries.AlertRuleView;
import io.tenure.alerts.queries.AlertRulesView;
import io.tenure.alerts.rules.AlertTitle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes the rules for alerts. */
@RestController
@RequestMapping("/api/v1/alerts/rules")
@Tag(name = "Alerts")
class AlertRulesController {

    private final AlertQueries queries;
    private final ChangeAlertRulesUseCase changeRules;

    AlertRulesController(AlertQueries queries, ChangeAlertRulesUseCase changeRules) {
        this.queries = queries;
        this.changeRules = changeRules;
    }

    /** Rules, written in YAML. */
    @Schema(name = "AlertRulesText")
    record TextBody(@NotBlank String text) {}

    /** A version of the rules. */
    @Schema(name = "AlertRulesVersion")
    record VersionBody(long version) {}

    /** A rule and what its alerts turned out to be. */
    @Schema(name = "AlertRuleRecord")
    record RuleBody(
            String id,
            AlertTitle title,
            long raised,
            long real,
            long falseAlarms,
            @Nullable Double falseAlarmShare) {

        static RuleBody of(AlertRuleView view) {
            return new RuleBody(
                    view.rule().id(),
                    view.rule().title(),
                    view.raised(),
                    view.real(),
                    view.falseAlarms(),
                    view.falseAlarmShare());
        }
    }

    /** The rules that count. */
    @Schema(name = "AlertRules")
    record RulesBody(long version, String text, int notified, List<RuleBody> rules) {}

    @GetMapping
    @Operation(
            summary = "Read the rules for alerts that count, and what their alerts turned out to be",
            description = "Version 0 comes with the product.")
    RulesBody rules(Caller caller) {
        AlertRulesView rules = queries.rules(caller);
        return new RulesBody(
                rules.version(),
                rules.text(),
                rules.notified(),
                rules.rules().stream().map(RuleBody::of).toList());
    }

    @PutMapping
    @Operation(
            summary = "Let other rules for alerts count from now on",
            description = "The answer to rules with mistakes names all of them, with their places.")
    VersionBody change(@Valid @RequestBody TextBody body, Caller caller) throws AlertRulesInvalid {
        return new VersionBody(changeRules.change(body.text(), caller));
    }
}
