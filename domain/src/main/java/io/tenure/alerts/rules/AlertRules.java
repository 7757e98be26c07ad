package io.tenure.alerts.rules;

import java.util.List;
import java.util.Optional;

/**
 * What the firm wants to be alerted of, and who is.
 *
 * @param version 0 for the rules that come with the product
 */
public record AlertRules(long version, List<AlertRecipient> recipients, GuessBound bound, List<AlertRule> rules) {

    public AlertRules {
        recipients = List.copyOf(recipients);
        rules = List.copyOf(rules);
    }

    public Optional<AlertRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
