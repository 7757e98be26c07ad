package io.tenure.loyalty.events;

/** How many members would have been in another tier. */
public record TierMoves(String from, String to, long members) {}
