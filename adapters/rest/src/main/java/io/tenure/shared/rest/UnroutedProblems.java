package io.tenure.shared.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers requests to the API that no controller is for, such as a wrong method or address, as problem details too. */
@Component
final class UnroutedProblems implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        boolean unrouted = handler == null || problem instanceof NoResourceFoundException;
        if (!unrouted || !request.getRequestURI().startsWith("/api/") || !(problem instanceof ErrorResponse answer)) {
            return null;
        }
        write(answer, response);
        return new ModelAndView();
    }

    private static void write(ErrorResponse answer, HttpServletResponse response) {
        String code = RequestCodes.of(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            Problems.write(
                    response,
                    answer.getStatusCode(),
                    code,
                    RequestCodes.advice(
                            answer.getStatusCode(),
                            answer.getHeaders(),
                            answer.getBody().getDetail()));
        } catch (IOException e) {
            throw new UncheckedIOException("The client has gone", e);
        }
    }
}
