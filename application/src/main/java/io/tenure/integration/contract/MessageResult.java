package io.tenure.integration.contract;

/** What became of a message to a customer. */
public enum MessageResult {
    /** The mail relay or the gateway has taken it. */
    SENT,
    REFUSED,
    FAILED,
    /** It was taken and did not arrive. */
    BOUNCED
}
