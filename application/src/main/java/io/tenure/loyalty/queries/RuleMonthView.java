package io.tenure.loyalty.queries;

/**
 * What a rule of a programme gave for the purchases of a month, as they are worth now.
 *
 * @param month as 2026-11
 * @param rule empty for points given by hand
 */
public record RuleMonthView(String programme, String month, String rule, long points) {

    public String id() {
        return programme + "@" + month + "@" + rule;
    }

    public RuleMonthView plus(long more) {
        return new RuleMonthView(programme, month, rule, points + more);
    }
}
