package io.tenure.loyalty.domain;

import java.util.Comparator;

/** How a guest of an event for members stands. */
public enum GuestState {
    INVITED,
    ACCEPTED,
    DECLINED,
    ATTENDED;

    /** The farther on a guest is the greater; whoever has a seat is farther on than whoever gave one back. */
    public static final Comparator<GuestState> FARTHEST_ON =
            Comparator.comparing(GuestState::takesASeat).thenComparing(Comparator.naturalOrder());

    /** Whether the guest said yes, or has not answered. */
    public boolean mayCome() {
        return this == INVITED || this == ACCEPTED;
    }

    public boolean takesASeat() {
        return this == ACCEPTED || this == ATTENDED;
    }
}
