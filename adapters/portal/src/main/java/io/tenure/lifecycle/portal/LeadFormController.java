package io.tenure.lifecycle.portal;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.lifecycle.application.port.in.JudgeLeadUseCase;
import io.tenure.lifecycle.application.port.in.LeadAnswers;
import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people ask a lead by a script and write down the answers. */
@Page
@RequestMapping("/customers/{id}/care/lead")
class LeadFormController {

    private static final String FORM = "lifecycle/forms/lead";
    private static final String ANSWER = "answer-";

    private final CustomerQueries customers;
    private final LifecycleQueries lifecycle;
    private final JudgeLeadUseCase judgeLead;

    LeadFormController(CustomerQueries customers, LifecycleQueries lifecycle, JudgeLeadUseCase judgeLead) {
        this.customers = customers;
        this.lifecycle = lifecycle;
        this.judgeLead = judgeLead;
    }

    @GetMapping
    String lead(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable String script,
            Caller caller,
            Exchange exchange,
            Model model) {
        open(id, script, caller, model);
        return new Screen(exchange, model, FORM, Map.of()).show(FormErrors.none());
    }

    @PostMapping
    String judge(
            @PathVariable CustomerId id,
            @RequestParam Map<String, String> form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        ZoneId zone = format.in(open(id, form.get("script"), caller, model).timeZone())
                .zone();
        Screen screen = new Screen(exchange, model, FORM, form);
        FormErrors errors = FormErrors.none();
        Instant callBackAt = new Fields(errors, zone).moment("callBackAt", form.get("callBackAt"));
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            judgeLead.judge(id, given(form, callBackAt, zone), caller);
            return exchange.done("/customers/" + id, "flash.care");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    private static LeadAnswers given(Map<String, String> form, @Nullable Instant callBackAt, ZoneId zone) {
        @Nullable String version = form.get("modelVersion");
        return new LeadAnswers(
                form.get("model"),
                version == null || !version.matches("[0-9]{1,18}") ? null : Long.valueOf(version),
                form.get("script"),
                answers(form),
                callBackAt,
                zone);
    }

    private static Map<String, String> answers(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ANSWER))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(ANSWER.length()), Map.Entry::getValue));
    }

    private CustomerView open(CustomerId id, @Nullable String script, Caller caller, Model model) {
        if (!caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.ADMIN)) {
            throw new AccessDenied("Asking leads takes another role");
        }
        CustomerView customer = customers.find(id, caller).orElseThrow(() -> new NotFound("Customer " + id));
        LifecycleModelView inForce = lifecycle.inForce();
        List<LeadScript> scripts = inForce.scripts();
        model.addAttribute("inForce", inForce);
        model.addAttribute("customer", customer);
        model.addAttribute("cancel", "/customers/" + id);
        model.addAttribute("scripts", scripts);
        model.addAttribute(
                "script",
                scripts.stream()
                        .filter(known -> known.id().equals(script))
                        .findFirst()
                        .orElseGet(scripts::getFirst));
        return customer;
    }
}
