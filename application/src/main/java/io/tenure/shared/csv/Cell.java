package io.tenure.shared.csv;

/** Text in a file that may be opened with a spreadsheet, which must not take it for a formula. */
public final class Cell {

    /** Spreadsheets take the full-width ones too. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Cell() {}

    /** In quotes, as RFC 4180 wants it; what looks like a formula gets an apostrophe in front. */
    public static String of(String text) {
        return '"' + (isFormula(text) ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** Whether a spreadsheet would reckon instead of showing the text. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
