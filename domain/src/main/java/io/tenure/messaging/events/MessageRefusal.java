package io.tenure.messaging.events;

/** Why a message is not sent. */
public enum MessageRefusal {
    /** The customer has not allowed contact for its purpose over its channel, or allows it no longer. */
    NO_CONSENT,
    /** The customer was written to as often as the firm's plan allows. */
    CAP_REACHED,
    /** No address of the customer is known on its channel, or none any more. */
    NO_CONTACT_POINT,
    /** What it is about was moved or called off, has begun or was answered before its time came. */
    NO_LONGER_MEANT
}
