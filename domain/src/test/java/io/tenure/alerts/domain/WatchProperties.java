package io.tenure.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.alerts.commands.AlertSubject;
import io.tenure.alerts.commands.RaiseAlert;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.AlertRaised;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.shared.domain.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens in whatever order it is told: too much raises an alert, and nothing raises two. */
class WatchProperties {

    private static final AlertRule RULE = WatchSpecification.rule(false, null);

    @Property
    void tooMuchRaisesAnAlertAndNoFactRaisesTwo(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 600) Integer> minutes, @ForAll Random order) {
        List<AlertFact> facts = new ArrayList<>(IntStream.range(0, minutes.size())
                .mapToObj(i -> WatchSpecification.fact(i, minutes.get(i)))
                .toList());
        Collections.shuffle(facts, order);

        List<AlertRaised> alerts = told(facts);

        assertThat(alerts.isEmpty()).isEqualTo(facts.stream().noneMatch(fact -> RULE.tooMany(facts, fact)
                .isPresent()));
        assertThat(alerts.stream().flatMap(alert -> alert.facts().stream()).toList())
                .doesNotHaveDuplicates();
        assertThat(alerts).allSatisfy(alert -> assertThat(alert.facts()).hasSizeGreaterThanOrEqualTo(3));
    }

    /** Each twice, as after a crash. */
    private static List<AlertRaised> told(List<AlertFact> facts) {
        Watch watch = WatchDecider.initial();
        List<AlertRaised> alerts = new ArrayList<>();
        List<AlertFact> known = new ArrayList<>();
        for (AlertFact fact : facts) {
            known.add(fact);
            for (int time = 0; time < 2; time++) {
                RaiseAlert command = new RaiseAlert(AlertSubject.member("ada"), RULE, 1, fact, known, fact.at());
                if (WatchDecider.decide(command, watch) instanceof Decision.Accepted<WatchEvent> accepted) {
                    for (WatchEvent event : accepted.events()) {
                        watch = WatchDecider.evolve(watch, event);
                        alerts.add((AlertRaised) event);
                    }
                }
            }
        }
        return alerts;
    }
}
