package io.tenure.shared.rest;

import org.springframework.http.HttpStatus;

/**
 * A reason for which the API may refuse, as clients may rely on it.
 *
 * @param code stable, part of the API
 */
public record ProblemCode(String code, HttpStatus status, Where where) {

    /** Which operations may answer it. */
    public enum Where {
        ANYWHERE,
        /** Where something is named in the address. */
        ON_ONE,
        /** Where a body is sent. */
        WITH_BODY,
        /** Where something is changed. */
        ON_CHANGE
    }
}
