package io.tenure.bootstrap.security;

import static io.tenure.access.Role.ACCOUNT_MANAGER;
import static io.tenure.access.Role.ADMIN;
import static io.tenure.access.Role.AUDITOR;
import static io.tenure.access.Role.GATEWAY;
import static io.tenure.access.Role.INTEGRATION;
import static io.tenure.access.Role.MARKETER;
import static io.tenure.access.Role.POS;
import static io.tenure.bootstrap.security.Rule.rule;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.tenure.access.Role;
import java.util.List;

/** Who may use which endpoint of the API; the first rule that fits counts, and what no rule names is shut. */
final class ApiRules {

    private static final Role[] WRITERS = {INTEGRATION, ACCOUNT_MANAGER, ADMIN};
    private static final Role[] AUDITORS = {AUDITOR, ADMIN};

    static final List<Rule> ALL = List.of(
            rule(POST, "/api/v1/customers/*/erasure", INTEGRATION, ADMIN),
            rule(GET, "/api/v1/customers/*/personal-data", INTEGRATION, ACCOUNT_MANAGER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/customers/*/history", AUDITORS),
            rule(GET, "/api/v1/customers/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/api/v1/customers/**", WRITERS),
            rule(GET, "/api/v1/facts/columns", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/duplicates", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(POST, "/api/v1/duplicates/ruled-out", WRITERS),
            rule(GET, "/api/v1/interactions/*", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/api/v1/interactions/**", WRITERS),
            rule(GET, "/api/v1/care/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/lifecycle/models/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/api/v1/lifecycle/models/**", MARKETER, ADMIN),
            rule(GET, "/api/v1/lifecycle/previews/*", MARKETER, ADMIN),
            rule(GET, "/api/v1/lifecycle/stages", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/lifecycle/money", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/alerts/**", AUDITORS),
            rule(null, "/api/v1/alerts/**", ADMIN),
            rule(GET, "/api/v1/messages/plan", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/api/v1/messages/plan", MARKETER, ADMIN),
            rule(GET, "/api/v1/messages", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(POST, "/api/v1/messages", WRITERS),
            rule(POST, "/api/v1/messages/inbound", GATEWAY, INTEGRATION, ADMIN),
            rule(POST, "/api/v1/messages/bounces", GATEWAY, INTEGRATION, ADMIN),
            rule(POST, "/api/v1/messages/**", INTEGRATION, ADMIN),
            rule(GET, "/api/v1/segments/*/members", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/segments/*/money", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(POST, "/api/v1/segments/*/exports", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/segments/exports/**", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/segments/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/api/v1/segments/**", MARKETER, ADMIN),
            rule(GET, "/api/v1/loyalty/programmes/*/card-secret", ADMIN),
            rule(GET, "/api/v1/loyalty/programmes/*/partners/**", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/loyalty/programmes/*/members", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/loyalty/**", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(null, "/api/v1/loyalty/programmes/*/members/**", WRITERS),
            rule(POST, "/api/v1/loyalty/programmes/*/coupons/revocations", MARKETER, ADMIN),
            rule(null, "/api/v1/loyalty/programmes/*/coupons/**", WRITERS),
            rule(null, "/api/v1/loyalty/programmes/**", MARKETER, ADMIN),
            rule(POST, "/api/v1/pos/**", POS, INTEGRATION, ADMIN),
            rule(GET, "/api/v1/values", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/value/rfm/**", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/api/v1/value/runs/**", INTEGRATION, MARKETER, AUDITOR, ADMIN),
            rule(POST, "/api/v1/value/runs", MARKETER, ADMIN),
            rule(POST, "/api/v1/value/rfm", MARKETER, ADMIN),
            rule(GET, "/api/v1/ledger/events", INTEGRATION, AUDITOR, ADMIN),
            rule(null, "/api/v1/ledger/**", AUDITORS),
            rule(POST, "/api/v1/views/rebuilds", ADMIN),
            rule(GET, "/api/v1/views/rebuilds/**", AUDITORS),
            rule(null, "/api/v1/policies/**", ADMIN),
            rule(GET, "/api/v1/access-log", AUDITORS),
            rule(null, "/api/v1/users/**", ADMIN),
            rule(null, "/api/v1/api-keys/**", ADMIN),
            rule(null, "/api/v1/webhooks/**", ADMIN),
            rule(GET, "/api/v1/openapi*", INTEGRATION, ACCOUNT_MANAGER, MARKETER, AUDITOR, ADMIN),
            rule(GET, "/actuator/prometheus", AUDITORS),
            rule(GET, "/actuator/**", ADMIN));

    private ApiRules() {}
}
