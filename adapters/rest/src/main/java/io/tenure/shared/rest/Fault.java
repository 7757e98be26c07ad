package io.tenure.shared.rest;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with something a client sent.
 *
 * @param code stable, part of the API
 * @param field the path of the value that is wrong, such as {@code items[0].quantity}; null when it is the whole
 * @param detail what is wrong and what to do
 */
public record Fault(String code, @Nullable String field, String detail) {}
