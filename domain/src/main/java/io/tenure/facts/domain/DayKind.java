package io.tenure.facts.domain;

import io.tenure.relationship.events.InteractionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is counted per day. {@link #DUE_PAYMENT} is a payment that had a due date, {@link #PAYMENT} one without. */
public enum DayKind {
    PURCHASE(0),
    RETURN(1),
    PAYMENT(2),
    DUE_PAYMENT(3),
    VISIT(4),
    CALL(5),
    EMAIL(6),
    MESSAGE(7),
    MEETING(8),
    INQUIRY(9),
    COMPLAINT(10),
    SURVEY(11),
    EVENT_ATTENDANCE(12),
    REFERRAL(13),
    COMPETITOR_MENTION(14),
    ADJUSTMENT(15),
    BROKEN_PROMISE(16);

    private static final DayKind[] BY_CODE = values();

    private final int code;

    /** @param code the place in the order above, from 0 to 31 */
    DayKind(int code) {
        this.code = code;
    }

    public static DayKind of(InteractionKind kind, @Nullable Instant dueAt) {
        return switch (kind) {
            case PURCHASE -> PURCHASE;
            case RETURN -> RETURN;
            case PAYMENT -> dueAt == null ? PAYMENT : DUE_PAYMENT;
            case VISIT -> VISIT;
            case CALL -> CALL;
            case EMAIL -> EMAIL;
            case MESSAGE -> MESSAGE;
            case MEETING -> MEETING;
            case INQUIRY -> INQUIRY;
            case COMPLAINT -> COMPLAINT;
            case SURVEY -> SURVEY;
            case EVENT_ATTENDANCE -> EVENT_ATTENDANCE;
            case REFERRAL -> REFERRAL;
            case COMPETITOR_MENTION -> COMPETITOR_MENTION;
            case ADJUSTMENT -> ADJUSTMENT;
        };
    }

    static DayKind ofCode(int code) {
        return BY_CODE[code];
    }

    int code() {
        return code;
    }

    /** Whether it is talk between the firm and the customer, which costs time and may be answered. */
    public boolean isContact() {
        return switch (this) {
            case VISIT, CALL, EMAIL, MESSAGE, MEETING, SURVEY, EVENT_ATTENDANCE -> true;
            case PURCHASE,
                    RETURN,
                    PAYMENT,
                    DUE_PAYMENT,
                    INQUIRY,
                    COMPLAINT,
                    REFERRAL,
                    COMPETITOR_MENTION,
                    ADJUSTMENT,
                    BROKEN_PROMISE -> false;
        };
    }

    /** Whether it is an interaction, or else something that the firm did or left undone by itself. */
    public boolean isInteraction() {
        return this != BROKEN_PROMISE;
    }

    /** Whether its money is what business with the customer brings or takes. */
    boolean isRevenue() {
        return this == PURCHASE || this == RETURN || this == ADJUSTMENT;
    }

    /** Whether its money settles what a purchase brought already. */
    boolean isPayment() {
        return this == PAYMENT || this == DUE_PAYMENT;
    }
}
