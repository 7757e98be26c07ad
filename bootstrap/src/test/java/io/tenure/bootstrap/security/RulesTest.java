package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The rules alone, without a server. */
class RulesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /value, /api/v1/value/runs/7",
        "GET, /value/rfm, /api/v1/value/rfm",
        "POST, /value/runs, /api/v1/value/runs",
        "POST, /value/rfm, /api/v1/value/rfm",
        "GET, /book, /api/v1/customers",
        "GET, /customers/7, /api/v1/customers/7",
        "POST, /customers/7/erasure, /api/v1/customers/7/erasure",
        "GET, /duplicates, /api/v1/duplicates",
        "GET, /care, /api/v1/care/due",
        "GET, /segments, /api/v1/segments",
        "GET, /loyalty/club, /api/v1/loyalty/programmes/club",
        "GET, /loyalty/club/partners/bakery, /api/v1/loyalty/programmes/club/partners/bakery",
        "GET, /alerts, /api/v1/alerts",
        "GET, /audit/access-log, /api/v1/access-log",
        "GET, /admin/users, /api/v1/users",
        "GET, /admin/api-keys, /api/v1/api-keys",
        "GET, /admin/webhooks, /api/v1/webhooks"
    })
    void pageAndEndpointOfTheSameThingAreOpenToTheSame(String method, String page, String endpoint) {
        assertThat(allowed(ApiRules.ALL, method, endpoint))
                .isEqualTo(allowed(PortalRules.ALL, method, page))
                .isNotEmpty();
    }

    @Test
    void headIsOpenToWhomItsContentIs() {
        for (List<Rule> rules : List.of(ApiRules.ALL, PortalRules.ALL)) {
            for (Rule rule : rules) {
                String path = rule.pattern().replace("/**", "").replace("*", "7");
                assertThat(allowed(rules, "HEAD", path)).as(path).isEqualTo(allowed(rules, "GET", path));
            }
        }
        assertThat(allowed(ApiRules.ALL, "HEAD", "/api/v1/customers/7/history"))
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.ADMIN);
    }

    private static Set<Role> allowed(List<Rule> rules, String method, String path) {
        return rules.stream()
                .filter(rule -> ApiSecurity.matcher(rule).matches(new MockHttpServletRequest(method, path)))
                .findFirst()
                .map(Rule::roles)
                .orElse(Set.of());
    }
}
