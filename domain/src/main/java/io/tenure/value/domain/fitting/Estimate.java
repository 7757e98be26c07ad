package io.tenure.value.domain.fitting;

/**
 * A parameter under its published name, and how sure it is.
 *
 * @param value the maximum likelihood estimate, greater than zero
 * @param standardError the square root of its variance by the observed information, in the unit of the parameter
 */
public record Estimate(String name, double value, double standardError) {}
