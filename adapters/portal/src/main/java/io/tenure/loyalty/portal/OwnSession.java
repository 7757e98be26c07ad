package io.tenure.loyalty.portal;

import io.tenure.loyalty.queries.SignedInMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Remembers in a browser which member has signed in to the page of his own. */
public interface OwnSession {

    void begin(SignedInMember member, HttpServletRequest request, HttpServletResponse response);

    void end(HttpServletRequest request, HttpServletResponse response);
}
