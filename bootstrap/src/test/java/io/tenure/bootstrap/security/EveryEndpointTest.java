package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Endpoints.Endpoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.mock.web.MockHttpServletRequest;

@ExtendWith(RunningServer.Provider.class)
class EveryEndpointTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @Test
    void hasARuleThatNamesIt(RunningServer server) {
        List<Endpoint> unruled = Endpoints.of(server.context()).stream()
                .filter(endpoint -> rules(endpoint).findFirst().isEmpty() && !isOpen(endpoint))
                .toList();

        assertThat(unruled)
                .as("endpoints that no rule of ApiRules, PortalRules or OwnPageRules names: decide who may use them")
                .isEmpty();
    }

    @Test
    void isShutToThoseWhoAreNotSignedIn(RunningServer server) {
        for (Endpoint endpoint : Endpoints.of(server.context())) {
            Answer answer = Answer.to(server.request(endpoint.path(NOBODY))
                    .header("Content-Type", "application/json")
                    .method(endpoint.method().name(), BodyPublishers.ofString("{}")));
            if (endpoint.ofTheApi()) {
                assertThat(answer.status()).as("%s", endpoint).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("access.not-signed-in");
            } else if (!isOpen(endpoint)) {
                assertThat(answer.status()).as("%s", endpoint).isIn(302, 403);
                assertThat(answer.body()).as("%s", endpoint).doesNotContain("<form");
            }
        }
    }

    @Test
    void isShutToOtherRoles(RunningServer server) {
        List<String> open = new ArrayList<>();
        for (Endpoint endpoint : apiOf(server)) {
            Set<Role> allowed = rules(endpoint).findFirst().orElseThrow().roles();
            for (Role role : EnumSet.complementOf(EnumSet.copyOf(allowed))) {
                Answer answer = server.send(endpoint.method().name(), endpoint.path(NOBODY), "{}", server.key(role));
                if (answer.status() != 403 || !answer.code().equals("access.denied")) {
                    open.add(endpoint + " to " + role + ": " + answer.status());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void isShutToKeysThatAreRevokedOrUnknown(RunningServer server) {
        String revoked = server.newKey("leaving", Role.ADMIN);
        server.access().revokeApiKey().revoke(revoked.substring(7, 19), RunningServer.ROOT);
        for (Endpoint endpoint : apiOf(server)) {
            Answer answer = server.send(endpoint.method().name(), endpoint.path(NOBODY), "{}", revoked);
            assertThat(answer.status()).as("%s", endpoint).isEqualTo(401);
        }
        assertThat(server.send("GET", "/api/v1/customers", "", "tenure_nonsense")
                        .status())
                .isEqualTo(401);
        assertThat(server.send("GET", "/api/v1/customers", "", "").status()).isEqualTo(401);
    }

    @Test
    void thatDoesNotExistIsNotFoundAndNotOpen(RunningServer server) {
        assertThat(server.get("/api/v1/nothing", Role.ADMIN).code()).isEqualTo("request.no-such-resource");
        assertThat(server.send("DELETE", "/api/v1/customers", "", server.key(Role.ADMIN))
                        .code())
                .isEqualTo("request.method-not-allowed");
        for (String path : List.of("/api/v1/customers/", "/api/v1/customers/1/nothing", "/api/v1/loyalty/nothing")) {
            assertThat(server.get(path, Role.ADMIN).code()).as(path).isEqualTo("request.no-such-resource");
            assertThat(server.post(path, "{}", Role.ADMIN).code()).as(path).isEqualTo("request.no-such-resource");
        }
        for (String path : List.of("/api/v1//customers", "/api/v1/customers;x=1")) {
            assertThat(server.get(path, Role.ADMIN).code()).as(path).isEqualTo("request.invalid-value");
        }
        assertThat(Answer.to(server.request("/actuator/env")).status()).isEqualTo(401);
        assertThat(server.get("/actuator/env", Role.AUDITOR).status()).isEqualTo(403);
        assertThat(Answer.to(server.request("/actuator/health")).status()).isEqualTo(200);
    }

    private static List<Endpoint> apiOf(RunningServer server) {
        List<Endpoint> endpoints = Endpoints.of(server.context()).stream()
                .filter(Endpoint::ofTheApi)
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(30);
        return endpoints;
    }

    private static Stream<Rule> rules(Endpoint endpoint) {
        MockHttpServletRequest request = request(endpoint);
        return rulesOver(endpoint).stream()
                .filter(rule -> ApiSecurity.matcher(rule).matches(request));
    }

    private static List<Rule> rulesOver(Endpoint endpoint) {
        if (endpoint.ofTheApi()) {
            return ApiRules.ALL;
        }
        return endpoint.pattern().startsWith("/my") ? OwnPageRules.ALL : PortalRules.ALL;
    }

    private static boolean isOpen(Endpoint endpoint) {
        MockHttpServletRequest request = request(endpoint);
        return Stream.concat(PortalRules.OPEN.stream(), OwnPageRules.OPEN.stream())
                .map(pattern -> Rule.rule(null, pattern))
                .anyMatch(rule -> ApiSecurity.matcher(rule).matches(request));
    }

    private static MockHttpServletRequest request(Endpoint endpoint) {
        return new MockHttpServletRequest(endpoint.method().name(), endpoint.path(NOBODY));
    }
}
