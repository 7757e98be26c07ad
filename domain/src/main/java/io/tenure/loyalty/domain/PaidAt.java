package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.PartnerMovement;
import io.tenure.loyalty.programme.PartnerOutlet;
import io.tenure.shared.domain.Rejection;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The partner's outlet at which something was paid with stored money or a coupon.
 *
 * @param version of the programme that says whose it is
 */
public record PaidAt(String partner, String outlet, long version) {

    static PaidAt of(PartnerOutlet at) {
        return new PaidAt(at.partner(), at.outlet(), at.version());
    }

    static PaidAt of(PartnerMovement e) {
        return new PaidAt(e.partner(), e.outlet(), e.version());
    }

    /** Why what is kept in a currency cannot pay there: a partner is settled in one. Empty where it can. */
    public static Optional<Rejection> refusal(@Nullable PartnerOutlet at, Currency currency) {
        return at == null || at.currency().equals(currency)
                ? Optional.empty()
                : Optional.of(new Rejection(
                        "loyalty.partner-currency",
                        "Outlet " + at.outlet() + " is a partner's, which is settled in " + at.currency() + ": what is"
                                + " kept in " + currency + " cannot pay there; take it off the sale."));
    }

    static String month(Instant at, ZoneId zone) {
        return YearMonth.from(at.atZone(zone)).toString();
    }
}
