package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.security.Endpoints.Endpoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;
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
    void standsInTheTableOfRoles(RunningServer server) {
        assertThat(Endpoints.of(server.context()).stream()
                        .filter(endpoint -> !isOfMembers(endpoint) && !isOpen(endpoint))
                        .map(Endpoint::toString))
                .containsExactlyInAnyOrderElementsOf(RoleTable.read().keySet());
    }

    @Test
    void opensToTheRolesOfTheTableAndToNoOther(RunningServer server) {
        assertOpensAsTheTableSays(
                apiOf(server),
                List.of(Role.values()),
                (endpoint, role) -> isOpenTo(endpoint, role, server),
                // whoever may write would do so
                endpoint -> endpoint.method().equals(HttpMethod.GET));
    }

    @Test
    void ofThePortalOpensToTheRolesOfTheTableAndToNoOther(RunningServer server) {
        String member = Writes.id(LoyaltyWrites.member(server));
        Map<Role, Browser> browsers = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.MARKETER, Role.AUDITOR)) {
            Browser browser = Browser.signedIn(server, "table of " + role, role);
            browser.get("/password").requireStatus(200);
            browsers.put(role, browser);
        }
        assertOpensAsTheTableSays(
                Endpoints.of(server.context()).stream()
                        .filter(endpoint -> !endpoint.ofTheApi() && !isOfMembers(endpoint) && !isOpen(endpoint))
                        .toList(),
                Role.ofPeople(),
                (endpoint, role) -> !isShut(endpoint, member, Objects.requireNonNull(browsers.get(role))),
                _ -> false);
    }

    /**
     * Asks the rules and, where these leave it open, the server: so it does of each endpoint whether it holds to the
     * rules at all, and of each role that the rules let in and the table does not.
     */
    private static void assertOpensAsTheTableSays(
            List<Endpoint> endpoints,
            Collection<Role> roles,
            BiPredicate<Endpoint, Role> asked,
            Predicate<Endpoint> harmless) {
        Map<String, Set<Role>> table = RoleTable.read();
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            Set<Role> allowed = table.getOrDefault(endpoint.toString(), Set.of());
            Set<Role> ruled = rules(endpoint).findFirst().orElseThrow().roles();
            Optional<Role> shutOut =
                    roles.stream().filter(role -> !ruled.contains(role)).findFirst();
            for (Role role : roles) {
                boolean toBeOpen = allowed.contains(role);
                boolean ask =
                        toBeOpen ? harmless.test(endpoint) : ruled.contains(role) || shutOut.equals(Optional.of(role));
                if ((ask ? asked.test(endpoint, role) : ruled.contains(role)) != toBeOpen) {
                    wrong.add(endpoint + " to " + role);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isOpenTo(Endpoint endpoint, Role role, RunningServer server) {
        // account managers ask for the messages of one customer
        String path = endpoint.path(NOBODY) + (endpoint.pattern().endsWith("/messages") ? "?customer=" + NOBODY : "");
        String body = endpoint.method().equals(HttpMethod.GET) ? "" : "{}";
        Answer answer = server.send(endpoint.method().name(), path, body, server.key(role));
        assertThat(answer.status())
                .as("%s to %s", endpoint, role)
                .isNotEqualTo(401)
                .isLessThan(500);
        return answer.status() != 403 || !answer.code().equals("access.denied");
    }

    /** Asked as a program does, since drawing pages that say no takes long. */
    private static boolean isShut(Endpoint endpoint, String member, Browser browser) {
        String pattern = endpoint.pattern()
                .replace("/customers/{id}", "/customers/" + member)
                .replace("{programme}", "club")
                .replace("{currency}", "GBP");
        String path = new Endpoint(endpoint.method(), pattern).path(NOBODY);
        Answer answer = endpoint.method().equals(HttpMethod.GET) ? browser.get(path) : browser.post(path, Map.of());
        // an interaction that is not there is not found before it is asked who may repair it
        return answer.status() == 403 || (answer.status() == 404 && pattern.contains("{interaction}"));
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
        return isOfMembers(endpoint) ? OwnPageRules.ALL : PortalRules.ALL;
    }

    /** The page of a member's own, which knows no roles. */
    private static boolean isOfMembers(Endpoint endpoint) {
        return endpoint.pattern().startsWith("/my");
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
