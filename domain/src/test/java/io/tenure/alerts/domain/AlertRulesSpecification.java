package io.tenure.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.alerts.commands.AlertRulesCommand;
import io.tenure.alerts.commands.ChangeAlertRules;
import io.tenure.alerts.events.AlertRulesChanged;
import io.tenure.alerts.events.AlertRulesEvent;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.alerts.rules.AlertRules;
import io.tenure.alerts.rules.GuessBound;
import io.tenure.shared.domain.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertRulesSpecification {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void eachChangeIsANewVersion() {
        given().when(new ChangeAlertRules("rules: []", NOW)).then(new AlertRulesChanged(1, "rules: []", NOW));
        given(new AlertRulesChanged(1, "rules: []", NOW))
                .when(new ChangeAlertRules("rules: []", NOW))
                .then(new AlertRulesChanged(2, "rules: []", NOW));
    }

    @Test
    void aRuleIsFoundByItsName() {
        AlertRule rule = WatchSpecification.rule(false, null);
        AlertRules rules = new AlertRules(1, List.of(), new GuessBound(5, Duration.ofHours(1)), List.of(rule));

        assertThat(rules.rule("three-an-hour")).contains(rule);
        assertThat(rules.rule("four-an-hour")).isEmpty();
    }

    @Test
    void aRuleIsCalledInChineseOrElseInEnglish() {
        AlertRule rule = WatchSpecification.rule(false, null);

        assertThat(List.of("zh", "zh-CN", "en", "fr"))
                .extracting(language -> rule.title().in(language))
                .containsExactly("每小时三次", "每小时三次", "Three an hour", "Three an hour");
    }

    private static Specification<AlertRulesCommand, AlertRulesRegister, AlertRulesEvent> given(
            AlertRulesEvent... history) {
        return Specification.given(
                AlertRulesDecider::decide, AlertRulesDecider::evolve, AlertRulesDecider.initial(), List.of(history));
    }
}
