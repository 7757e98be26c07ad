package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import java.util.List;

/** Tells a till which rewards the member whom it names can have, and for which points are lacking. */
@FunctionalInterface
public interface ListRewardsAtTillUseCase {

    /** The cheapest first. Logged. */
    List<TillReward> rewards(MemberReference member, Caller caller);
}
