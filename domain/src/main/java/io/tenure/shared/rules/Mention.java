package io.tenure.shared.rules;

import org.jspecify.annotations.Nullable;

/**
 * A place where a rule asks for a column of texts.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param text the fixed text that is asked to be among them, as in {@code "vip" in tags}, with its place; null where
 *     the rule does anything else with the column
 */
public record Mention(int line, int column, @Nullable String text) {}
