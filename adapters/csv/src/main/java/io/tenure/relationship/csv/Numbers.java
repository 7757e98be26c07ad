package io.tenure.relationship.csv;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads plain decimal numbers; exponents and grouping marks are not guessed at. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");

    private final Memo<String, BigDecimal> numbers = new Memo<>(this::parse);
    private final char decimalMark;

    Numbers(char decimalMark) {
        this.decimalMark = decimalMark;
    }

    /** @throws Unreadable when the cell is no number */
    BigDecimal of(String cell) {
        return numbers.of(cell);
    }

    private BigDecimal parse(String cell) {
        String plain = decimalMark == '.' ? cell : cell.replace('.', '?').replace(decimalMark, '.');
        if (!PLAIN.matcher(plain).matches()) {
            throw new Unreadable(
                    "bad-number",
                    Unreadable.shown(cell) + " is no number: write digits, at most one '" + decimalMark
                            + "' and no grouping marks");
        }
        return new BigDecimal(plain);
    }
}
