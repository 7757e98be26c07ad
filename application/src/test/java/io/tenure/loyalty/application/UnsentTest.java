package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.application.port.in.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class UnsentTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void operatorIsToldWhatIsWrongAndNotOfWhom() {
        Logger log = Logger.getLogger(Unsent.class.getName());
        Handler reader = reader();
        log.addHandler(reader);
        try {
            Unsent.note("birthday", Refusal.of("messaging.channel-off", "Ada cannot be reached by SMS"));
        } finally {
            log.removeHandler(reader);
        }
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("'birthday'", "messaging.channel-off")
                .doesNotContain("Ada");
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
