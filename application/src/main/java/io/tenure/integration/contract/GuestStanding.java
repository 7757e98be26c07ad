package io.tenure.integration.contract;

/** How a guest of an event stands. */
public enum GuestStanding {
    INVITED,
    ACCEPTED,
    DECLINED,
    ATTENDED
}
