package io.tenure.shared.rest;

import io.tenure.shared.views.ViewsBehind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a reader who has just written wait, bounded, until the views show it. */
@Component
final class ReadYourWrite implements HandlerInterceptor, WebMvcConfigurer {

    private final ShownWrites writes;

    ReadYourWrite(ShownWrites writes) {
        this.writes = writes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String position = request.getHeader(Headers.POSITION);
        if (position != null && request.getMethod().equals("GET") && !writes.show(parsed(position))) {
            if (writes.isBeyondTheEnd(parsed(position))) {
                throw BadRequest.invalid(
                        Headers.POSITION,
                        "is beyond the end of the ledger: was it restored from a backup? Leave the header out, or send the"
                                + " position of a write since then");
            }
            throw new ViewsBehind("What was written there cannot be read yet; ask again in a moment");
        }
        return true;
    }

    private static long parsed(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException _) {
            throw BadRequest.invalid(Headers.POSITION, "must be the position that a write has answered");
        }
    }
}
