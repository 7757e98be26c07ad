package io.tenure.shared.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells a reader what went wrong without telling an attacker anything; an incident id leads the operator to the log.
 */
@Component
class ErrorPages implements ErrorViewResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 429, 503);

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        int code = EXPLAINED.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        var page = new ModelAndView("shared/error");
        page.addObject("status", status.value());
        page.addObject("message", "error-page." + code);
        page.addObject("incident", incident(request, status));
        boolean own = path(request).startsWith("/my");
        page.addObject("own", own);
        page.addObject(
                "languages",
                own
                        ? new LanguageLinks("/my?lang=en", "/my?lang=zh-CN")
                        : new LanguageLinks("/?lang=en", "/?lang=zh-CN"));
        return page;
    }

    private static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private static @Nullable String incident(HttpServletRequest request, HttpStatus status) {
        if (!status.is5xxServerError()) {
            return null;
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        var fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("Incident {} at {}", incident, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), fault);
        return incident;
    }
}
