package io.tenure.bootstrap.security;

import static io.tenure.access.Role.ACCOUNT_MANAGER;
import static io.tenure.access.Role.ADMIN;
import static io.tenure.access.Role.AUDITOR;
import static io.tenure.access.Role.INTEGRATION;
import static io.tenure.access.Role.MARKETER;
import static io.tenure.bootstrap.security.Rule.rule;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.tenure.access.Role;
import java.util.List;

/** Who may use which page of the portal; the first rule that fits counts, and what no rule names is shut. */
final class PortalRules {

    private static final Role[] EVERYBODY = {INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN};
    private static final Role[] WRITERS = {INTEGRATION, ACCOUNT_MANAGER, ADMIN};

    /** What one sees before signing in. */
    static final List<String> OPEN = List.of("/login", "/assets/**", "/error", "/favicon.ico");

    static final List<Rule> ALL = List.of(
            rule(GET, "/", EVERYBODY),
            rule(null, "/password", EVERYBODY),
            rule(null, "/customers/*/erasure", INTEGRATION, ADMIN),
            rule(GET, "/book/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/customers/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/customers/**", WRITERS),
            rule(GET, "/dashboard", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/duplicates/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/duplicates/**", WRITERS),
            rule(GET, "/segments/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/segments/**", MARKETER, ADMIN),
            rule(null, "/segment-editor/**", MARKETER, ADMIN),
            rule(null, "/segment-exports/**", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/care", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/lifecycle/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/lifecycle/**", MARKETER, ADMIN),
            rule(null, "/lifecycle-editor/**", MARKETER, ADMIN),
            rule(null, "/lifecycle-previews/**", MARKETER, ADMIN),
            rule(null, "/loyalty/*/rewards/**", MARKETER, ADMIN),
            rule(null, "/loyalty/*/coupons/issue", MARKETER, ADMIN),
            rule(null, "/loyalty/*/events/plan", MARKETER, ADMIN),
            rule(null, "/loyalty/*/events/*/call-off", MARKETER, ADMIN),
            rule(GET, "/loyalty/*/partners/**", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/loyalty/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/loyalty/**", MARKETER, ADMIN),
            rule(null, "/loyalty-editor/**", MARKETER, ADMIN),
            rule(GET, "/alerts/**", AUDITOR, ADMIN),
            rule(null, "/alerts/**", ADMIN),
            rule(null, "/alerts-editor", ADMIN),
            rule(GET, "/messages", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(POST, "/messages/**", INTEGRATION, ADMIN),
            rule(null, "/value/settings", MARKETER, ADMIN),
            rule(GET, "/value/**", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(POST, "/value/runs", MARKETER, ADMIN),
            rule(POST, "/value/rfm", MARKETER, ADMIN),
            rule(null, "/audit/**", AUDITOR, ADMIN),
            rule(null, "/admin/**", ADMIN));

    private PortalRules() {}
}
