package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.access.application.port.in.OneTimePassword;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.Provider.class)
class SigningInTest {

    private static final String OWN = "correct horse battery";

    @Test
    void givesACookieNoScriptCanRead(RunningServer server) {
        userWithOwnPassword(server, "cookie", Role.MARKETER);
        Browser browser = new Browser(server);
        browser.get("/login");
        String before = browser.cookies();

        Answer answer = browser.signIn("cookie", OWN);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(before).doesNotContain("TENURE=");
        assertThat(browser.cookies()).contains("TENURE=");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"))
                .filteredOn(cookie -> cookie.startsWith("TENURE="))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
        assertThat(browser.get("/book").status()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void withAOneTimePasswordLeadsToChoosingAnother(RunningServer server) {
        OneTimePassword first = server.newUser("beginner", Role.MARKETER);
        Browser browser = new Browser(server);
        browser.signIn("beginner", first.password());

        assertThat(browser.get("/book").header("Location")).endsWith("/password");
        assertThat(browser.get("/customers/1").header("Location")).endsWith("/password");
        assertThat(browser.get("/password").status()).isEqualTo(200);
    }

    @Test
    void byGuessingIsSlowedDown(RunningServer server) {
        userWithOwnPassword(server, "guessed", Role.ADMIN);
        Browser browser = new Browser(server);
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(browser.signIn("guessed", "guess").header("Location"))
                        .endsWith("/login?wrong"));

        assertThat(browser.signIn("guessed", OWN).header("Location")).contains("/login?wait=");
        assertThat(browser.get("/login?wait=1").body()).contains("Wait a second, then");
        assertThat(browser.get("/login?wait=480").body()).contains("Wait 8 minutes, then");
        assertThat(browser.get("/login?wait=for-me").body()).doesNotContain("Wait");
        assertThat(server.get("/api/v1/access-log", Role.AUDITOR).body()).contains("sign-in-refused");
    }

    @Test
    void endsWhenTheUserIsShutOut(RunningServer server) {
        userWithOwnPassword(server, "leaver", Role.MARKETER);
        Browser browser = new Browser(server);
        browser.signIn("leaver", OWN);
        browser.get("/book").requireStatus(200);

        server.access().changeUser().change("leaver", Set.of(Role.MARKETER), true, RunningServer.ROOT);

        assertThat(browser.get("/book").header("Location")).endsWith("/login");
    }

    @Test
    void isNeededForFormsAndSoIsTheirToken(RunningServer server) {
        userWithOwnPassword(server, "forger", Role.ADMIN);
        Browser browser = new Browser(server);
        browser.signIn("forger", OWN);

        for (Endpoints.Endpoint endpoint : Endpoints.of(server.context())) {
            if (!endpoint.ofTheApi() && !endpoint.method().name().equals("GET")) {
                Answer answer = browser.withoutToken().post(endpoint.path("1"), Map.of());
                assertThat(answer.status()).as("%s", endpoint).isEqualTo(403);
            }
        }
    }

    @Test
    void opensOnlyThePagesOfTheRole(RunningServer server) {
        userWithOwnPassword(server, "modest", Role.MARKETER);
        Browser browser = new Browser(server);
        browser.signIn("modest", OWN);

        assertThat(browser.get("/admin/users").status()).isEqualTo(403);
        assertThat(browser.get("/audit/access-log").status()).isEqualTo(403);
        assertThat(browser.get("/no/such/page").status()).isEqualTo(403);
    }

    @Test
    void toThePortalOpensNothingOfTheApi(RunningServer server) {
        userWithOwnPassword(server, "crosser", Role.ADMIN);
        Browser browser = new Browser(server);
        browser.signIn("crosser", OWN);

        assertThat(browser.get("/api/v1/customers").status()).isEqualTo(401);
    }

    private static void userWithOwnPassword(RunningServer server, String name, Role role) {
        OneTimePassword first = server.newUser(name, role);
        server.access().changePassword().change(name, first.password(), OWN);
    }
}
