package io.tenure.shared.domain;

/** Names one customer relationship for ever; also the name of its stream in the ledger. */
public record CustomerId(String value) {

    public static final int MOST_CHARACTERS = 64;

    public CustomerId {
        if (value.isBlank() || value.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "A customer id has 1 to " + MOST_CHARACTERS + " characters, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
