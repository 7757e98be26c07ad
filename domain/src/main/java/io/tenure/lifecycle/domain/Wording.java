package io.tenure.lifecycle.domain;

/** The same words in both languages of the product. */
public record Wording(String en, String zh) {}
