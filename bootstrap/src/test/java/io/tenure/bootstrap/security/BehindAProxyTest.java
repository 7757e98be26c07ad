package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.bootstrap.TrustedProxies;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningServer.Provider.class)
class BehindAProxyTest {

    private static final TrustedProxies LOCAL = new TrustedProxies(
            List.of(TrustedProxies.Network.of("192.0.2.1"), TrustedProxies.Network.of("127.0.0.0/24")));

    @TempDir
    private static Path directory;

    private static RunningServer behindProxy;

    @BeforeAll
    static void start() {
        behindProxy = new RunningServer(directory, LOCAL);
    }

    @AfterAll
    static void stop() {
        behindProxy.close();
    }

    @Test
    void cookiesGoOverHttpsOnlyWhenTheProxySaysHttps() {
        assertThat(forwarded(behindProxy, "203.0.113.5", "/login").header("Set-Cookie"))
                .contains("; Secure");
        assertThat(Answer.to(behindProxy.request("/login")).header("Set-Cookie"))
                .doesNotContain("Secure");
    }

    @Test
    void browsersAreToldToStayOnHttps() {
        assertThat(forwarded(behindProxy, "203.0.113.5", "/login").header("Strict-Transport-Security"))
                .isNotEmpty();
    }

    @Test
    void eachClientWaitsForItsOwnGuesses() {
        guessKeys(behindProxy, "203.0.113.6");

        assertThat(guess(behindProxy, "203.0.113.6").status()).isEqualTo(429);
        assertThat(guess(behindProxy, "203.0.113.7").status()).isEqualTo(401);
    }

    @Test
    void theAccessLogNamesTheClientAndNotTheProxy() {
        Browser browser = new Browser(behindProxy, "203.0.113.8");
        browser.signIn("nobody", "guess");

        assertThat(behindProxy.get("/api/v1/access-log", Role.AUDITOR).body()).contains("203.0.113.8");
    }

    @Test
    void withoutOneNobodyIsBelieved(RunningServer direct) {
        Browser browser = new Browser(direct, "203.0.113.9");
        browser.signIn("nobody", "guess");

        assertThat(forwarded(direct, "203.0.113.9", "/login").header("Set-Cookie"))
                .doesNotContain("Secure");
        assertThat(direct.get("/api/v1/access-log", Role.AUDITOR).body()).doesNotContain("203.0.113.9");
    }

    private static Answer forwarded(RunningServer server, String client, String path) {
        return Answer.to(server.request(path)
                .header("X-Forwarded-For", client)
                .header("X-Forwarded-Proto", "https")
                .GET());
    }

    private static void guessKeys(RunningServer server, String client) {
        IntStream.range(0, 200).forEach(_ -> guess(server, client));
    }

    private static Answer guess(RunningServer server, String client) {
        return Answer.to(server.request("/api/v1/customers")
                .header("X-Forwarded-For", client)
                .header("Authorization", "Bearer tenure_nonsense"));
    }
}
