package io.tenure.segmentation.application;

import io.tenure.segmentation.commands.MembershipCommand;
import java.util.Map;

/** Where it is written down who belongs to which segment, a stream per customer. Safe for use by many threads. */
public interface MembershipBook {

    /** The stream of a customer's memberships; what they say of a person is sealed with a key of that name. */
    static String stream(String customer) {
        return "membership-" + customer;
    }

    /**
     * Records what is news in a command; durable when the call returns. Answers the position of the last event, 0 when
     * nothing was news.
     */
    long handle(MembershipCommand command, Map<String, String> metadata);
}
