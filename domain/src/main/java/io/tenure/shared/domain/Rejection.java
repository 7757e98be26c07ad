package io.tenure.shared.domain;

/**
 * Why a command was not carried out.
 *
 * @param code stable, {@code module.kebab-case}; part of the public API
 * @param reason one sentence that says what is wrong and what to do
 */
public record Rejection(String code, String reason) {}
