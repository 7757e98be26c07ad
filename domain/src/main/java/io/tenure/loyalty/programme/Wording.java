package io.tenure.loyalty.programme;

/** A name in both languages of the portal. */
public record Wording(String en, String zh) {}
