package io.tenure.access;

/** What a caller is trusted with. Nothing is allowed that no role allows. */
public enum Role {
    /** Feeds and reads every customer, over REST. */
    INTEGRATION,
    /** Reads and writes the customers of the own book. */
    ACCOUNT_MANAGER,
    /** Reads every customer, writes none. */
    MARKETER,
    /** Reads everything, history and access log included; writes nothing. */
    AUDITOR,
    /** Everything, users and keys included. */
    ADMIN
}
