package io.tenure.audit.portal;

import io.tenure.access.queries.AccessRecord;

/** A line of the access log: the first word of what was done has words in each language, the rest stays as it is. */
record Look(AccessRecord record, String key, String rest) {
    static Look of(AccessRecord record) {
        var words = record.what().split(" ", 2);
        return new Look(record, "access." + words[0], words.length > 1 ? words[1].replaceFirst("^from ", "") : "");
    }

    public String word() {
        return key.substring("access.".length());
    }
}
