package io.tenure.loyalty.commands;

/** Names the budget of an earning rule; one for all versions of the programme that have a rule of that name. */
public record RuleBudgetId(String programme, String rule) {

    /** The stream of the ledger that holds what is taken of it. */
    public String stream() {
        return "rule-budget-" + programme + "@" + rule;
    }
}
