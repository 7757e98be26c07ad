package io.tenure.alerts.application;

import io.tenure.alerts.application.port.in.AlertRulesInvalid;
import io.tenure.alerts.rules.AlertRules;

/** How rules for alerts are written down. */
public interface AlertRuleFiles {

    /** The rules that come with the product. */
    String shipped();

    /**
     * Reads rules.
     *
     * @throws AlertRulesInvalid with everything that is wrong with them
     */
    AlertRules read(long version, String text) throws AlertRulesInvalid;
}
