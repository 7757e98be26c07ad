package io.tenure.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Holds a page against the rules of axe-core. */
final class Accessibility {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    static void check(Page page) {
        check(page, new AxeBuilder(page));
    }

    /** Checks one part of a page whose rest has been checked. */
    static void check(Page page, String part) {
        check(page, new AxeBuilder(page).include(part));
    }

    private static void check(Page page, AxeBuilder axe) {
        var wanted = new AxeRunOptions();
        wanted.setResultTypes(List.of("violations"));
        // without frames in our pages, the mode that needs no second window finds the same
        var grave = axe.setLegacyMode(true).options(wanted).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> describe(rule))
                .toList();
        assertThat(grave).as("serious violations on " + page.url()).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .limit(3)
                        .toList();
    }
}
