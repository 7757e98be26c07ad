package io.tenure.greetings.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The days that a member has.
 *
 * @param birthday null when unknown
 * @param since when the membership began, where the member lives
 */
public record MemberDays(@Nullable MonthDay birthday, LocalDate since) {}
