package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.Draw;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.domain.Ended;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.NotEnrolled;
import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.events.SideReason;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.sealing.Sealer;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets customers take part, and draws who of them is left out for comparison: always the same lot for the same
 * household, and the whole household on the side of the first of them who enrolled.
 */
record Enrolment(LoyaltyBook book, Ledger ledger, Sealer sealer) {

    private static final BigInteger LOTS = BigInteger.valueOf(Draw.LOTS);

    /**
     * @param birthday as --MM-DD; null when unknown
     * @param household whatever names it; null when none is known
     */
    record Entry(
            AccountId account,
            Programme programme,
            String outlet,
            @Nullable String birthday,
            @Nullable String household,
            Instant now) {}

    Outcome enrol(Entry entry, Map<String, String> metadata) {
        while (true) {
            try {
                return book.handle(command(entry, draw(entry)), metadata);
            } catch (ClaimHeld another) {
                // somebody else of the household was drawn meanwhile: then this one follows
            }
        }
    }

    /** Lets another record of a member take part, on the side of that member. */
    Outcome enrolWith(
            AccountId other, AccountId account, Programme programme, Map<String, String> metadata, Instant now) {
        String as = other.customer().value();
        Draw draw = side(other)
                .map(side ->
                        new Draw(SideReason.SAME_CUSTOMER, null, lot(account.programme(), "customer " + as), side, as))
                .orElse(null);
        return book.handle(new EnrolMember(account, programme, "", null, draw, now), metadata);
    }

    private static EnrolMember command(Entry entry, @Nullable Draw draw) {
        return new EnrolMember(entry.account(), entry.programme(), entry.outlet(), entry.birthday(), draw, entry.now());
    }

    private @Nullable Draw draw(Entry entry) {
        String programme = entry.account().programme();
        if (entry.programme().control() == 0) {
            return null;
        }
        if (entry.household() == null) {
            int lot = lot(programme, "customer " + entry.account().customer());
            return new Draw(SideReason.LOT_OF_CUSTOMER, null, lot, null, null);
        }
        String household = hash(programme, "household " + entry.household());
        int lot = lot(programme, "household " + entry.household());
        String first = ledger.holder(LoyaltyClaims.household(programme, household))
                .map(held -> held.claim().holder())
                .orElse(null);
        Side given = first == null
                ? null
                : side(new AccountId(programme, new CustomerId(first))).orElse(null);
        return given == null
                ? new Draw(SideReason.LOT_OF_HOUSEHOLD, household, lot, null, null)
                : new Draw(SideReason.SAME_HOUSEHOLD, household, lot, given, first);
    }

    private Optional<Side> side(AccountId account) {
        return Optional.ofNullable(
                switch (book.account(account)) {
                    case NotEnrolled _ -> null;
                    case Member member -> member.side();
                    case Ended ended -> ended.side();
                });
    }

    private int lot(String programme, String whose) {
        byte[] drawn = Base64.getUrlDecoder().decode(hash(programme, "lot of " + whose));
        return new BigInteger(1, drawn).mod(LOTS).intValueExact();
    }

    private String hash(String programme, String text) {
        return sealer.fingerprint("control group of " + programme + ", " + text);
    }
}
