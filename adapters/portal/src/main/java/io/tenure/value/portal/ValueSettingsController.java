package io.tenure.value.portal;

import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Page;
import io.tenure.value.application.port.in.BeginValueRunUseCase;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.domain.scoring.ContactCosts;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueSettings;
import io.tenure.value.queries.ValueQueries;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where marketers set how customers are valued; saving values them all by it. */
@Page
@RequestMapping("/value/settings")
class ValueSettingsController {

    private final ValueQueries queries;
    private final BeginValueRunUseCase beginRun;

    ValueSettingsController(ValueQueries queries, BeginValueRunUseCase beginRun) {
        this.queries = queries;
        this.beginRun = beginRun;
    }

    @GetMapping
    String settings(Exchange exchange, Model model) {
        SettingsForm last = queries.latest()
                .map(view -> SettingsForm.of(view.run().settings(), view.marketShare(), view.edges()))
                .orElseGet(() -> SettingsForm.of(ValueSettings.AT_FIRST, null, null));
        return show(last, FormErrors.none(), exchange, model);
    }

    @PostMapping
    String save(SettingsForm form, Caller caller, Exchange exchange, Model model) {
        FormErrors errors = FormErrors.none();
        ValueSettings settings = form.settings(errors);
        MarketEstimate market = form.market(errors);
        RfmEdges edges = form.edges(errors);
        if (errors.any()) {
            return show(form, errors, exchange, model);
        }
        try {
            beginRun.begin(new RunWish(settings, market, edges, null), caller);
            return exchange.done("/value", "flash.value-run");
        } catch (Refusal refusal) {
            return show(form, FormErrors.refused(refusal.rejection()), exchange, model);
        }
    }

    private static String show(SettingsForm form, FormErrors errors, Exchange exchange, Model model) {
        model.addAttribute("kinds", ContactCosts.KINDS);
        model.addAttribute("cancel", "/value");
        return exchange.form(model, "value/forms/settings", form, errors);
    }
}
