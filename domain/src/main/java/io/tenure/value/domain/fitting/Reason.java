package io.tenure.value.domain.fitting;

/** Why a model was given up for a plainer one. */
public enum Reason {
    NO_CUSTOMERS("There is no customer to learn from."),
    TOO_FEW_CUSTOMERS("There are fewer than 30 customers to learn from: too few to tell them apart."),
    NO_REPEAT_PURCHASE("No customer has bought a second time, so nothing is known of how they come back."),
    TOO_FEW_REPEATERS("Fewer than 30 customers have bought a second time: too few to tell customers apart."),
    NO_DROPOUT_SEEN("The data are explained as well when customers never leave: the estimate of dropout ran towards"
            + " its boundary, where its parameters mean nothing."),
    NO_DIFFERENCE_BETWEEN_CUSTOMERS("The data show no more difference between customers than chance would make:"
            + " the estimate of it ran to a boundary."),
    NO_SPEND("No customer has spent anything on the purchases that count."),
    NO_AVERAGE_SPEND("The estimated distribution of spend has no finite average: q is not greater than 1."),
    NO_LOSS_SEEN("No customer has left in the time observed, so nothing is known of when they leave."),
    TOO_FEW_RENEWALS("Only one renewal has been seen: a trend needs two.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in plain English. */
    public String sentence() {
        return sentence;
    }
}
