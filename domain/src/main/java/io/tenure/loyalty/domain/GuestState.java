package io.tenure.loyalty.domain;

/** How a guest of an event for members stands. */
public enum GuestState {
    INVITED,
    ACCEPTED,
    DECLINED,
    ATTENDED;

    public boolean takesASeat() {
        return this == ACCEPTED || this == ATTENDED;
    }
}
