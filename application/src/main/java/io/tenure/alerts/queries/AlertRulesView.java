package io.tenure.alerts.queries;

import java.util.List;

/**
 * The rules that count.
 *
 * @param version 0 while the firm has none of its own
 * @param text in YAML
 * @param notified how many addresses are written to when an alert is raised
 */
public record AlertRulesView(long version, String text, int notified, List<AlertRuleView> rules) {}
