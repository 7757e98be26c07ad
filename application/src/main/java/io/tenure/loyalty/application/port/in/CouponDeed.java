package io.tenure.loyalty.application.port.in;

import io.tenure.loyalty.queries.CouponBasket;
import java.time.Duration;

/** What somebody wants done with a coupon. The redemption id makes a deed that is told again the same one. */
public sealed interface CouponDeed {

    /** Keeps the coupon for a redemption that carries the same id, at most for a day. */
    record Reserve(String redemptionId, CouponBasket basket, Duration lasting) implements CouponDeed {}

    record Redeem(String redemptionId, CouponBasket basket) implements CouponDeed {}

    /** Gives a reservation up: a redemption of its id can never be carried out any more. */
    record Release(String redemptionId) implements CouponDeed {}

    /** Takes back what a redemption gave; the coupon can give it again under another id. */
    record Cancel(String redemptionId) implements CouponDeed {}

    record Revoke(String reason) implements CouponDeed {}
}
