package io.tenure.segmentation.commands;

import java.util.Map;

/** What a segment says of one customer, and why. */
public sealed interface Verdict {

    String segment();

    long version();

    /** The customer belongs to it. */
    record In(String segment, long version, String reason, Map<String, String> facts) implements Verdict {}

    /** The customer does not belong to it. */
    record Out(String segment, long version, String reason, Map<String, String> facts) implements Verdict {}

    /** The rule has no answer. */
    record Unknown(String segment, long version, String problem) implements Verdict {}
}
