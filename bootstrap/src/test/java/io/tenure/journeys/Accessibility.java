package io.tenure.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Holds a page against the rules of axe-core. */
final class Accessibility {

    /**
     * Asks the engine itself: its builder sends the engine along with each question, and all that is well comes back.
     * The rule `region` looks at every element and is never more than moderate.
     */
    private static final String GRAVE = """
            async part => {
              const result = await axe.run(part, {
                resultTypes: ['violations'], iframes: false, rules: {region: {enabled: false}}});
              return result.violations
                  .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                  .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3)
                      .map(node => node.html + ' ' + node.failureSummary).join(' | '));
            }
            """;

    private static final String ENGINE = engine();

    private Accessibility() {}

    static void check(Page page) {
        check(page, "html");
    }

    /** Checks one part of a page whose rest has been checked. */
    static void check(Page page, String part) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(ENGINE);
        }
        assertThat((List<?>) page.evaluate(GRAVE, part))
                .as("serious violations on " + page.url())
                .isEmpty();
    }

    private static String engine() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The engine cannot be read", e);
        }
    }
}
