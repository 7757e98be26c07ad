package io.tenure.access;

import java.util.EnumSet;
import java.util.Set;

/** What a caller is trusted with. Nothing is allowed that no role allows. */
public enum Role {
    /** Feeds and reads every customer, over REST. */
    INTEGRATION,
    /** A till: looks members up and books their purchases at the point of sale, and nothing else. */
    POS,
    /** A gateway for text messages, or a mail relay: tells what came in and what did not arrive, and nothing else. */
    GATEWAY,
    /** Reads and writes the customers of the own book. */
    ACCOUNT_MANAGER,
    /** Reads every customer, writes none. */
    MARKETER,
    /** Reads everything, history and access log included; writes nothing. */
    AUDITOR,
    /** Everything, users and keys included. */
    ADMIN;

    /** Those that somebody who signs in may have; tills and gateways have keys. */
    public static Set<Role> ofPeople() {
        return EnumSet.complementOf(EnumSet.of(POS, GATEWAY));
    }
}
