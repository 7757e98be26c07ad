package io.tenure.loyalty.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * An outlet of a partner at which a member pays with what the firm owes for.
 *
 * @param version of the programme that says so
 * @param currency in which the partner is settled
 * @param zone by which its months are
 */
public record PartnerOutlet(String partner, String outlet, long version, Currency currency, ZoneId zone) {

    /** Empty for an outlet of the firm's own, and for a partner with whom no terms hold yet. */
    public static Optional<PartnerOutlet> of(Programme programme, String outlet, Instant at) {
        return programme
                .partners()
                .at(outlet)
                .filter(partner -> partner.terms(programme.day(at)).isPresent())
                .map(partner -> new PartnerOutlet(
                        partner.id(), outlet, programme.id().version(), programme.currency(), programme.zone()));
    }
}
