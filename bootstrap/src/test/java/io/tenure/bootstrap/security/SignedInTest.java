package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedInTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Signature signature = new Signature(new byte[Signature.KEY_BYTES]);
    private final SignedIn mia = new SignedIn("米娅 Müller.1~", 7, NOON, NOON);

    @Test
    void isReadAsItWasWritten() {
        assertThat(signature.verified(signature.sign(mia.text())).map(SignedIn::of))
                .contains(mia);
    }

    @Test
    void endsHalfAnHourAfterTheLastRequest() {
        assertThat(mia.isOver(NOON.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(mia.isOver(NOON.plus(Duration.ofMinutes(31)))).isTrue();
        assertThat(mia.seen(NOON.plus(Duration.ofMinutes(20))).isOver(NOON.plus(Duration.ofMinutes(31))))
                .isFalse();
    }

    @Test
    void endsTwelveHoursAfterItBeganWhoeverIsThere() {
        Instant late = NOON.plus(Duration.ofHours(12));
        assertThat(mia.seen(late).isOver(late)).isFalse();
        assertThat(mia.seen(late).isOver(late.plusSeconds(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "bWlh.7.0.0", "bWlh.7.0.0~", "bWlh.7.0.0~AAAA", "~AAAA"})
    void isBelievedOnlyWhenItIsSigned(String cookie) {
        assertThat(signature.verified(cookie)).isEmpty();
    }

    @Test
    void isNotBelievedWhenItWasSignedWithAnotherKeyOrAltered() {
        String signed = signature.sign(mia.text());
        byte[] another = new byte[Signature.KEY_BYTES];
        another[0] = 1;
        assertThat(new Signature(another).verified(signed)).isEmpty();
        assertThat(signature.verified(signed.replace(".7.", ".8."))).isEmpty();
    }
}
