package io.tenure.audit.portal;

import io.tenure.access.Caller;
import io.tenure.audit.DismissedLetters;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where administrators take away an event that was laid aside and that nobody will ever take. */
@Page
@RequestMapping("/admin/operations/dead-letters/{policy}/{position}/dismissal")
class DismissalController {

    private static final String OPERATIONS = "/admin/operations";
    private static final String TEMPLATE = "audit/dismissal";

    private final DeadLetters letters;
    private final DismissedLetters dismissed;

    DismissalController(DeadLetters letters, DismissedLetters dismissed) {
        this.letters = letters;
        this.dismissed = dismissed;
    }

    /** Why nobody will ever take it. */
    record Form(@Nullable String reason) {}

    @GetMapping
    String form(
            @PathVariable String policy, @PathVariable long position, Format format, Exchange exchange, Model model) {
        return screen(policy, position, new Form(null), format, exchange, model).show(FormErrors.none());
    }

    @PostMapping
    String dismiss(
            @PathVariable String policy,
            @PathVariable long position,
            Form form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        Screen screen = screen(policy, position, form, format, exchange, model);
        FormErrors errors = FormErrors.none();
        String reason = new Fields(errors, format.zone()).required("reason", form.reason());
        if (reason.length() > DismissedLetters.LONGEST_REASON) {
            errors.reject("reason", "error.reason-too-long");
        }
        if (errors.any()) {
            return screen.show(errors);
        }
        if (!dismissed.dismiss(policy, position, reason, caller)) {
            throw new NotFound("Dead letter");
        }
        return exchange.done(OPERATIONS, "flash.letter-dismissed");
    }

    private Screen screen(String policy, long position, Form form, Format format, Exchange exchange, Model model) {
        model.addAttribute("letter", letters.find(policy, position).orElseThrow(() -> new NotFound("Dead letter")));
        model.addAttribute("longest", DismissedLetters.LONGEST_REASON);
        model.addAttribute("format", format);
        model.addAttribute("cancel", OPERATIONS);
        return new Screen(exchange, model, TEMPLATE, form);
    }
}
