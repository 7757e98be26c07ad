package io.tenure.shared.portal;

import io.tenure.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Page.class)
class PageModel {
    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Caller caller) {
        return Shell.of(caller, request.getRequestURI());
    }

    @ModelAttribute("languages")
    LanguageLinks languages(HttpServletRequest request) {
        return LanguageLinks.from(request);
    }
}
