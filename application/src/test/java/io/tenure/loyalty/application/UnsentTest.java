package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.application.port.in.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsentTest {

    private final List<String> lines = new ArrayList<>();

    private final Logger log = Logger.getLogger(Unsent.class.getName());
    private final Handler reader = reader();

    @BeforeEach
    void listen() {
        log.addHandler(reader);
    }

    @AfterEach
    void listenNoLonger() {
        log.removeHandler(reader);
    }

    @Test
    void thousandsForOneReasonAreToldOnceAnHour() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        Unsent unsent = new Unsent(nanos::get);
        for (int guest = 0; guest < 5_000; guest++) {
            unsent.tell("event-invitation", off());
        }
        unsent.tell("event-invitation", Refusal.of("messaging.no-sender", "Nobody writes"));
        unsent.tell("birthday", off());
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        unsent.tell("event-invitation", off());
        unsent.tell("event-invitation", off());

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).contains("nor were 0 others");
        assertThat(lines.getLast()).contains("'event-invitation'", "nor were 4,999 others");
    }

    @Test
    void operatorIsToldWhatIsWrongAndNotOfWhom() {
        Unsent.note("birthday", off());
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("'birthday'", "messaging.channel-off")
                .doesNotContain("Ada");
    }

    private static Refusal off() {
        return Refusal.of("messaging.channel-off", "Ada cannot be reached by SMS");
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
