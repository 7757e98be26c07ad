package io.tenure.bootstrap.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import io.tenure.shared.ledger.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LogFormatTest {

    @Test
    void bearsTheIdOfTheRequestAsText() throws JoranException {
        assertThat(line(Map.of())).contains("WARN  [till-7] io.tenure.Somewhere something is odd");
    }

    @Test
    void bearsTheIdOfTheRequestAsJson() throws JoranException {
        var line = new JsonMapper().readTree(line(Map.of("TENURE_LOG", "json")));

        assertThat(line.path("level").stringValue()).isEqualTo("WARN");
        assertThat(line.path("formattedMessage").stringValue()).isEqualTo("something is odd");
        assertThat(line.at("/mdc/correlationId").stringValue()).isEqualTo("till-7");
    }

    /** What a warning comes to where the environment is set like this. */
    private static String line(Map<String, String> environment) throws JoranException {
        var context = new LoggerContext();
        environment.forEach(context::putProperty);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
        var warning = new LoggingEvent(
                "", context.getLogger("io.tenure.Somewhere"), Level.WARN, "something is {}", null, new Object[] {"odd"
                });
        warning.setMDCPropertyMap(Map.of(Metadata.CORRELATION_ID, "till-7"));
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var encoder = ((ConsoleAppender<ILoggingEvent>) root.getAppender("log")).getEncoder();
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .as("whatever is odd would be printed at each start")
                .allMatch(status -> status.getLevel() == Status.INFO);
        return new String(encoder.encode(warning), StandardCharsets.UTF_8);
    }
}
