package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/** Take points that another account of the same customer has passed on, or own ones that could not arrive there. */
public record TakePassedPoints(AccountId accountId, Programme programme, PointsPassedOn passed, Instant now)
        implements LoyaltyCommand {}
