package io.tenure.access.portal;

import io.tenure.access.Caller;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.access.application.port.in.Account;
import io.tenure.access.application.port.in.ChangePasswordUseCase;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.LanguageLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets users choose a password of their own; with a one-time password there is nothing else they can do. */
@Controller
class PasswordController {
    private final ChangePasswordUseCase passwords;

    PasswordController(ChangePasswordUseCase passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/password")
    String form(Caller caller, HttpServletRequest request, Model model) {
        return page(caller, FormErrors.none(), request, model);
    }

    @PostMapping("/password")
    String change(
            PasswordForm form,
            Caller caller,
            Exchange exchange,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var errors = form.errors();
        if (!errors.any()) {
            try {
                var account = passwords.change(caller.name(), form.oldOrBlank(), form.newOrBlank());
                request.setAttribute(Account.class.getName(), account);
                return exchange.done("/book", "flash.password");
            } catch (AccessRefusal refusal) {
                errors = FormErrors.refused(refusal.rejection());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(caller, errors, request, model);
    }

    private static String page(Caller caller, FormErrors errors, HttpServletRequest request, Model model) {
        model.addAttribute("user", caller.name());
        model.addAttribute("errors", errors);
        model.addAttribute("languages", LanguageLinks.from(request));
        return "access/password";
    }
}
