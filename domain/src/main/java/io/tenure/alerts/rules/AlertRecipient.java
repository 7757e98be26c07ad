package io.tenure.alerts.rules;

/**
 * Somebody who is written to when an alert is raised.
 *
 * @param language {@code en} or {@code zh}
 */
public record AlertRecipient(String email, String language) {}
