package io.tenure.shared.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters that an operation does not know, and those that come twice where it takes one value. Passed over,
 * a misspelt one would be answered as if it had not been there: today's members to whoever asks for last year's.
 */
@Component
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private final ConcurrentMap<Method, OperationParameters> known = new ConcurrentHashMap<>();

    /** Before others, which may wait. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && operation.getBeanType().isAnnotationPresent(RestController.class)
                && !isFormForBody(request, operation)) {
            check(request.getParameterMap(), operation);
        }
        return true;
    }

    private void check(Map<String, String[]> sent, HandlerMethod operation) {
        if (!sent.isEmpty()) {
            known.computeIfAbsent(operation.getMethod(), _ -> OperationParameters.of(operation))
                    .check(sent);
        }
    }

    /** Whoever sends JSON as a form, which is curl's way when not told otherwise, is to be told that. */
    private static boolean isFormForBody(HttpServletRequest request, HandlerMethod operation) {
        return String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && Arrays.stream(operation.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }
}
