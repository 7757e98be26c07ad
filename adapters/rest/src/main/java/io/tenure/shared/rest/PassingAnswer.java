package io.tenure.shared.rest;

import jakarta.servlet.http.HttpServletRequest;

/** Marks a request whose answer may be another when it is sent again: it is not kept for its Idempotency-Key. */
public final class PassingAnswer {

    private static final String MARK = PassingAnswer.class.getName();

    private PassingAnswer() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
