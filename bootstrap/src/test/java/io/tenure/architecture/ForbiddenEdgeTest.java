package io.tenure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that the check of the modules sees over the border of a jar; docs/adr says why that had to be shown. */
class ForbiddenEdgeTest {

    private static final String MODULE = "@org.springframework.modulith.ApplicationModule package spike.%s;";

    private final ClassLoader own = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path directory;

    @BeforeEach
    void spreadTwoModulesOverThreeJars() throws IOException {
        var jars = new JarsOfASpike(directory)
                .with(Map.of(
                        "spike.orders.events.OrderPlaced",
                                "package spike.orders.events; public record OrderPlaced(String id) {}",
                        "spike.orders.domain.Secret",
                                "package spike.orders.domain; public record Secret(String value) {}"))
                .with(Map.of(
                        "spike.orders.package-info", MODULE.formatted("orders"),
                        "spike.billing.package-info", MODULE.formatted("billing")))
                .with(Map.of(
                        "spike.billing.rest.Invoice",
                                "package spike.billing.rest; record Invoice(spike.orders.events.OrderPlaced order) {}",
                        "spike.billing.rest.Peek",
                                "package spike.billing.rest; record Peek(spike.orders.domain.Secret secret) {}"));
        Thread.currentThread().setContextClassLoader(jars.classLoader());
    }

    @AfterEach
    void backToOurOwn() {
        Thread.currentThread().setContextClassLoader(own);
    }

    @Test
    void anEdgeIntoTheInsideOfAModuleIsFoundAcrossJarsAndOneToItsEventsIsAllowed() {
        var violations = Modules.below("spike").detectViolations();

        assertThat(violations.getMessages())
                .anySatisfy(message -> assertThat(message).contains("billing", "non-exposed", "Secret"))
                .noneSatisfy(message -> assertThat(message).contains("OrderPlaced"));
    }
}
