package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase.Result;
import io.tenure.shared.ledger.LedgerFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScrapeKeysTest {

    private static final Result KNOWN = new Result.Known(new Caller("prometheus", Set.of(Role.AUDITOR)));
    private static final Result REVOKED = new Result.Refused("prometheus");

    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private Result answer = KNOWN;
    private boolean away;
    private final ScrapeKeys keys = new ScrapeKeys(
            (key, address) -> {
                if (away) {
                    throw new LedgerFailure("No server answers");
                }
                return key.equals("good") ? answer : new Result.Refused(null);
            },
            () -> now);

    @Test
    void takesARevokedKeyForAMinuteAndNoLonger() {
        assertThat(ask("good")).isEqualTo(KNOWN);
        answer = REVOKED;
        later(Duration.ofSeconds(59));
        assertThat(ask("good")).isEqualTo(KNOWN);
        later(Duration.ofSeconds(1));

        assertThat(ask("good")).isEqualTo(REVOKED);
        away = true;
        assertThatThrownBy(() -> ask("good")).isInstanceOf(LedgerFailure.class);
    }

    @Test
    void takesAKnownKeyForAnHourWhileTheDatabaseIsAway() {
        assertThat(ask("good")).isEqualTo(KNOWN);
        away = true;
        for (int minute = 1; minute < 60; minute++) {
            later(Duration.ofMinutes(1));
            assertThat(ask("good")).isEqualTo(KNOWN);
        }
        later(Duration.ofMinutes(1));

        assertThatThrownBy(() -> ask("good")).isInstanceOf(LedgerFailure.class);
    }

    @Test
    void takesNoKeyThatWasNeverGood() {
        assertThat(ask("bad")).isEqualTo(new Result.Refused(null));
        assertThat(ask("good")).isEqualTo(KNOWN);
        away = true;

        assertThatThrownBy(() -> ask("bad")).isInstanceOf(LedgerFailure.class);
    }

    private Result ask(String key) {
        return keys.authenticate(key, "10.0.0.1");
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}
