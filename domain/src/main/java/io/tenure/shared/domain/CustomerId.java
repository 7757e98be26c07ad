package io.tenure.shared.domain;

/** Names one customer relationship for ever; also the name of its stream in the ledger. */
public record CustomerId(String value) {

    public CustomerId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("A customer id has 1 to 64 characters, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
