package io.tenure.relationship.csv;

/** A cell does not say what it should. Carries no stack trace: it is a finding, not a fault. */
final class Unreadable extends RuntimeException {

    private static final int SHOWN = 60;
    private final String code;

    Unreadable(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    /** What a cell says, short enough for a message. */
    static String shown(String cell) {
        return "'" + (cell.length() > SHOWN ? cell.substring(0, SHOWN) + "..." : cell) + "'";
    }
}
