package io.tenure.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Wording WORDING =
            new Wording("{points} points, {name}", "Dear {name},\nyou have {points} points until {expires-on}.");

    @Test
    void wantsTheNamesOfSubjectAndText() {
        assertThat(WORDING.names()).containsExactly("expires-on", "name", "points");
        assertThat(new Wording("{Name} {1st} {}", "{a b}").names()).isEmpty();
    }

    @Test
    void valuesTakeThePlaceOfNames() {
        assertThat(WORDING.filled(Map.of("name", "Ada", "points", "120", "expires-on", "1 May")))
                .isEqualTo(new Wording("120 points, Ada", "Dear Ada,\nyou have 120 points until 1 May."));
    }

    @Test
    void aNameWithoutAValueStays() {
        assertThat(WORDING.filled(Map.of("name", "Ada")))
                .isEqualTo(
                        new Wording("{points} points, Ada", "Dear Ada,\nyou have {points} points until {expires-on}."));
    }

    @Test
    void valuesAreTakenAsTheyAre() {
        assertThat(new Wording("", "{name}")
                        .filled(Map.of("name", "$1 \\ {name}"))
                        .text())
                .isEqualTo("$1 \\ {name}");
    }

    @Test
    void aValueCannotBreakTheLineOfTheSubject() {
        assertThat(new Wording("{name}: news", "{name}!").filled(Map.of("name", "\r\nBcc: eve@example.com\t\n")))
                .isEqualTo(new Wording("Bcc: eve@example.com : news", "\r\nBcc: eve@example.com\t\n!"));
    }
}
