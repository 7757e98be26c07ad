package io.tenure.shared.rest;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem details (RFC 9457) with a stable code. */
public final class Problems {
    private Problems() {}

    public static ProblemDetail of(HttpStatusCode status, String code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tenure:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    static ProblemDetail of(HttpStatusCode status, Fault fault) {
        String where = fault.field() == null || fault.detail().startsWith(fault.field()) ? "" : fault.field() + " ";
        ProblemDetail problem = of(status, fault.code(), where + fault.detail());
        if (fault.field() != null) {
            problem.setProperty("field", fault.field());
        }
        return problem;
    }
}
