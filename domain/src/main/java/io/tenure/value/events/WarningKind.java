package io.tenure.value.events;

/** What there is to know before one uses the figures of a model. */
public enum WarningKind {
    /** The standard error of the parameter named is larger than the parameter. */
    UNSURE_PARAMETER,
    /** So many customers bought for nothing or less on average, and were left out of the fit of spend. */
    BOUGHT_FOR_NOTHING,
    /** How often and how much customers buy correlate; the model of spend assumes that they do not. */
    COUNT_AND_SPEND_MOVE_TOGETHER,
    /** So few weeks are known that the forecast was not held against any. */
    TOO_SHORT_FOR_A_TRIAL,
    /** So many amounts are in another currency than their customer mostly buys in, and count as nothing. */
    AMOUNTS_IN_OTHER_CURRENCIES,
    /** One customer brings so many per cent of the spend that the model learns from: all the others follow it. */
    ONE_CUSTOMER_DECIDES
}
