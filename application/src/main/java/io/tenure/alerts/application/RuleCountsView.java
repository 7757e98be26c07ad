package io.tenure.alerts.application;

import io.tenure.alerts.events.Verdict;

/** What the alerts of a rule turned out to be. */
record RuleCountsView(String rule, long raised, long real, long falseAlarms) {

    static RuleCountsView none(String rule) {
        return new RuleCountsView(rule, 0, 0, 0);
    }

    RuleCountsView raisedOnce() {
        return new RuleCountsView(rule, raised + 1, real, falseAlarms);
    }

    RuleCountsView closed(Verdict verdict) {
        return switch (verdict) {
            case REAL -> new RuleCountsView(rule, raised, real + 1, falseAlarms);
            case FALSE_ALARM -> new RuleCountsView(rule, raised, real, falseAlarms + 1);
        };
    }
}
