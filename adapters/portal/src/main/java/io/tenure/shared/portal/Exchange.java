package io.tenure.shared.portal;

import io.tenure.shared.domain.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * One request and its answer. A page that asks through htmx gets the part it asked for; a browser without script gets a
 * whole page.
 */
public final class Exchange {
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Exchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Whether only a part of the page was asked for. */
    public boolean partial() {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** Shows a form: in a dialog when the page asks, else on a page of its own. */
    public String form(Model model, String template, Object values, FormErrors errors) {
        model.addAttribute("form", values);
        model.addAttribute("errors", errors);
        model.addAttribute("template", template);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return partial() ? template + " :: form" : "shared/form-page";
    }

    /**
     * Shows a part of a page: there when it asks, else on a page of its own.
     *
     * @param whole where the page is
     */
    public String part(Model model, String template, String part, String whole) {
        model.addAttribute("template", template);
        model.addAttribute("part", part);
        model.addAttribute("whole", whole);
        return partial() ? template + " :: " + part : "shared/part-page";
    }

    /** Shows a secret this once; nothing keeps it. */
    public String secret(Model model, String message, String name, String secret, String onward) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("message", message);
        model.addAttribute("name", name);
        model.addAttribute("secret", secret);
        model.addAttribute("cancel", onward);
        model.addAttribute("template", "shared/secret");
        return partial() ? "shared/secret :: form" : "shared/form-page";
    }

    /** Leads on to a page after something was done, and says there what was done. */
    public String done(String path, String message, String... gaps) {
        return leadTo(path, Flash.good(message, gaps));
    }

    /** Leads back to a page where nothing was done, and says there why. */
    public String refused(String path, Rejection rejection) {
        return leadTo(path, Flash.refused(rejection));
    }

    /** Leads on to another page that is to say what this one was to say. */
    public String onward(String path) {
        var said = RequestContextUtils.getInputFlashMap(request);
        if (said != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(said);
        }
        return redirect(path);
    }

    private String leadTo(String path, Flash flash) {
        RequestContextUtils.getOutputFlashMap(request).put("flash", flash);
        if (!partial()) {
            return redirect(path);
        }
        RequestContextUtils.saveOutputFlashMap(path, request, response);
        response.setHeader("HX-Redirect", path);
        return "shared/nothing";
    }

    /** Without braces: the view would take what is in them for a name that it knows. */
    private static String redirect(String path) {
        return "redirect:" + path.replace("{", "%7B").replace("}", "%7D");
    }
}
