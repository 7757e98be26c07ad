package io.tenure.shared.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem details (RFC 9457) with a stable code. */
public final class Problems {

    private static final JsonMapper JSON = ApiJson.mapper();

    private Problems() {}

    public static ProblemDetail of(HttpStatusCode status, String code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tenure:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    /** Answers with a problem where no controller is at work. */
    public static void write(HttpServletResponse response, HttpStatusCode status, String code, @Nullable String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(JSON.writeValueAsBytes(of(status, code, detail)));
    }

    private static String sentence(Fault fault) {
        String field = fault.field();
        if (field != null && fault.detail().startsWith(field)) {
            return fault.detail();
        }
        if (fault.detail().isEmpty() || Character.isUpperCase(fault.detail().charAt(0))) {
            return field == null ? fault.detail() : field + ": " + fault.detail();
        }
        return (field == null ? "The body" : field) + " " + fault.detail();
    }

    static ProblemDetail of(HttpStatusCode status, Fault fault) {
        ProblemDetail problem = of(status, fault.code(), sentence(fault));
        if (fault.field() != null) {
            problem.setProperty("field", fault.field());
        }
        return problem;
    }
}
