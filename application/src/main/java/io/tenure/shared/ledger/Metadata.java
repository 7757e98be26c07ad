package io.tenure.shared.ledger;

/** The keys of a commit's metadata. */
public final class Metadata {

    /** Who did it: a user name, an API key name, or {@code system}. */
    public static final String ACTOR = "actor";
    /** The simple name of the command that decided. */
    public static final String COMMAND = "command";
    /** The id of the command's message. */
    public static final String COMMAND_ID = "commandId";
    /** The position of the event that a policy reacted to. */
    public static final String CAUSE = "cause";
    /** What ties the commits of one request or process together. */
    public static final String CORRELATION_ID = "correlationId";
    /** The trace that the commit belongs to, as W3C Trace Context writes it, where traces are taken. */
    public static final String TRACE_PARENT = "traceparent";
    /** The version of the rule that decided, where a rule did. */
    public static final String RULE_VERSION = "ruleVersion";

    private Metadata() {}
}
