package io.tenure.messaging.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.queries.UnsentMessages;
import io.tenure.shared.outcome.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsentTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Logger LOG = Logger.getLogger(Unsent.class.getName());

    private final List<String> lines = new ArrayList<>();
    private final Handler reader = reader();
    private Instant now = NOON;
    private final Unsent unsent = new Unsent(() -> now);

    @BeforeEach
    void listen() {
        LOG.addHandler(reader);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(reader);
    }

    @Test
    void operatorIsToldWhatIsWrongAndNotOfWhom() {
        note("birthday", "club");

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("'birthday'", "SMS", "messaging.channel-not-set-up")
                .doesNotContain("Ada");
    }

    @Test
    void thoseThatAreAlikeAreCountedAndLoggedOnceAnHour() {
        note("birthday", "club");
        now = NOON.plus(Duration.ofMinutes(59));
        note("birthday", "club");

        assertThat(lines).hasSize(1);
        now = NOON.plus(Duration.ofMinutes(60));
        note("birthday", "club");

        assertThat(lines).hasSize(2);
        assertThat(unsent.kinds())
                .containsExactly(new UnsentMessages(
                        "birthday", MessageChannel.SMS, "club", "messaging.channel-not-set-up", 3, NOON, now));
    }

    @Test
    void theLastComeFirstEachProgrammeApart() {
        note("birthday", "club");
        now = NOON.plusSeconds(1);
        note("birthday", "crew");
        now = NOON.plusSeconds(2);
        note("birthday", null);

        assertThat(unsent.kinds()).extracting(UnsentMessages::programme).containsExactly(null, "crew", "club");
    }

    @Test
    void onlyTheLastKindsAreKept() {
        IntStream.rangeClosed(0, Unsent.MOST_KINDS).forEach(number -> {
            now = NOON.plusSeconds(number);
            note("template-" + number, null);
        });

        assertThat(unsent.kinds())
                .hasSize(Unsent.MOST_KINDS)
                .extracting(UnsentMessages::template)
                .doesNotContain("template-0");
        assertThat(unsent.total()).isEqualTo(Unsent.MOST_KINDS + 1);
    }

    @Test
    void theLastKindIsKeptHoweverManyComeAtOneTime() {
        int many = 3 * Unsent.MOST_KINDS;
        IntStream.rangeClosed(1, many).forEach(number -> note("template-" + number, null));
        assertThat(unsent.kinds()).extracting(UnsentMessages::template).contains("template-" + many);

        lines.clear();
        IntStream.rangeClosed(many - Unsent.MOST_KINDS + 1, many).forEach(number -> note("template-" + number, null));
        assertThat(unsent.kinds()).hasSize(Unsent.MOST_KINDS).allMatch(kind -> kind.messages() == 2);
        assertThat(lines).as("each is known, and was logged within the hour").isEmpty();
    }

    private void note(String template, @Nullable String programme) {
        unsent.note(
                template,
                MessageChannel.SMS,
                programme,
                Refusal.of("messaging.channel-not-set-up", "Ada cannot be reached by SMS"));
    }

    private Handler reader() {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
