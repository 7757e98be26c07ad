package io.tenure.loyalty.events;

/** Why a card is blocked. */
public enum CardLoss {
    LOST,
    STOLEN
}
