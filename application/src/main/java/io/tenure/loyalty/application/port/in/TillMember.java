package io.tenure.loyalty.application.port.in;

/**
 * How a member stands at this moment; nothing of the person.
 *
 * @param balance active and pending points less what is owed
 * @param tier empty for none
 */
public record TillMember(String programme, long balance, long active, long pending, long owed, String tier) {}
