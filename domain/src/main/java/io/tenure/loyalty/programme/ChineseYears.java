package io.tenure.loyalty.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When the years of the Chinese calendar begin, from 2024 to 2050: java.time does not know, and it never changes. */
final class ChineseYears {

    private static final int FIRST = 2024;

    private static final List<LocalDate> BEGIN = List.of(
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26),
            LocalDate.of(2029, 2, 13),
            LocalDate.of(2030, 2, 3),
            LocalDate.of(2031, 1, 23),
            LocalDate.of(2032, 2, 11),
            LocalDate.of(2033, 1, 31),
            LocalDate.of(2034, 2, 19),
            LocalDate.of(2035, 2, 8),
            LocalDate.of(2036, 1, 28),
            LocalDate.of(2037, 2, 15),
            LocalDate.of(2038, 2, 4),
            LocalDate.of(2039, 1, 24),
            LocalDate.of(2040, 2, 12),
            LocalDate.of(2041, 2, 1),
            LocalDate.of(2042, 1, 22),
            LocalDate.of(2043, 2, 10),
            LocalDate.of(2044, 1, 30),
            LocalDate.of(2045, 2, 17),
            LocalDate.of(2046, 2, 6),
            LocalDate.of(2047, 1, 26),
            LocalDate.of(2048, 2, 14),
            LocalDate.of(2049, 2, 2),
            LocalDate.of(2050, 1, 23));

    private ChineseYears() {}

    static Optional<LocalDate> begin(int year) {
        return year < FIRST || year >= FIRST + BEGIN.size() ? Optional.empty() : Optional.of(BEGIN.get(year - FIRST));
    }
}
