package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Rule.rule;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;

/** What a member may ask for who has signed in to the page of his own: no role opens it, and it opens no other. */
final class OwnPageRules {

    /** What is a member's own, and before it the door. */
    static final List<String> AREA = List.of("/my", "/my/**");

    static final List<String> OPEN = List.of("/my/sign-in", "/my/code");

    static final List<Rule> ALL = List.of(
            rule(GET, "/my"),
            rule(GET, "/my/programmes/*"),
            rule(GET, "/my/programmes/*/pass"),
            rule(GET, "/my/programmes/*/history"),
            rule(POST, "/my/programmes/*/events/*"),
            rule(POST, "/my/sign-out"));

    private OwnPageRules() {}
}
