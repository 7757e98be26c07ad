package io.tenure.loyalty.application.port.in;

/**
 * A reward of which there are pieces, as a till offers it to a member.
 *
 * @param price in points
 * @param lacking points to its price; 0 when the member has enough
 */
public record TillReward(String reward, String title, long price, long left, long lacking) {}
