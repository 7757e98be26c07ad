package io.tenure.shared.jackson;

/** Stored JSON that does not have the form expected. */
final class UnreadableJson extends RuntimeException {

    UnreadableJson(String where, Exception why) {
        super((where.isEmpty() ? "" : "at " + where + ": ") + why.getMessage(), why);
    }
}
