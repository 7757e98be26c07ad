package io.tenure.loyalty.application.port.in;

/**
 * A reward that a member gets at a till.
 *
 * @param points that it cost
 * @param confirmation what the till prints, and whoever hands the piece out compares with the page of the member
 */
public record TillHandOut(String reward, long points, String confirmation, TillMember member) {}
