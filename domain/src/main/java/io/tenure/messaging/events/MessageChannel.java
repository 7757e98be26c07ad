package io.tenure.messaging.events;

/** How a message gets to whom it is for. */
public enum MessageChannel {
    EMAIL,
    SMS
}
