package io.tenure.alerts.portal;

import io.tenure.alerts.queries.AlertRulesView;
import java.util.Map;
import java.util.stream.Collectors;

/** What rules are called in the language of a page; one that there is no more goes by its id. */
record RuleTitles(Map<String, String> byRule) {

    static RuleTitles of(AlertRulesView rules, String language) {
        return new RuleTitles(rules.rules().stream()
                .collect(Collectors.toMap(
                        each -> each.rule().id(), each -> each.rule().title().in(language))));
    }

    public String say(String rule) {
        return byRule.getOrDefault(rule, rule);
    }
}
