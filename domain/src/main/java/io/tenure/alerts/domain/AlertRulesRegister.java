package io.tenure.alerts.domain;

/** How many versions of the rules there are. */
public record AlertRulesRegister(long version) {}
