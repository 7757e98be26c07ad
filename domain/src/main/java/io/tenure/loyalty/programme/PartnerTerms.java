package io.tenure.loyalty.programme;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a point is worth between the firm and a partner from a day on, in the currency of the programme.
 *
 * @param earn what the partner owes for a point that its outlets issue
 * @param burn what the firm owes for a point that is spent there
 */
public record PartnerTerms(LocalDate from, BigDecimal earn, BigDecimal burn) {}
