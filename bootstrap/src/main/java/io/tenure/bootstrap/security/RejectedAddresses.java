package io.tenure.bootstrap.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers programs whose address could mean several things, such as one with an empty segment, as problem details. */
@Component
final class RejectedAddresses implements RequestRejectedHandler {

    private final RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException, ServletException {
        if (request.getRequestURI().replaceFirst("^/+", "/").startsWith("/api/")) {
            ProblemWriter.ambiguous(response);
        } else {
            elsewhere.handle(request, response, rejected);
        }
    }
}
