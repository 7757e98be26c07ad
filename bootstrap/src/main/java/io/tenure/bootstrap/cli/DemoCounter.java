package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.bootstrap.OnlineRetail;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members of the invented programme do at counters: cards, coupons, sales at the firm's and at a partner's outlet,
 * and an event to which they are invited. Told again it changes nothing.
 */
final class DemoCounter {

    private static final Caller TELLER = new Caller("demo", Caller.SYSTEM.roles());
    private static final String PROGRAMME = "club";
    private static final String COUPON = "spring";
    private static final String PARTNERS = "harbour-cafe";
    private static final int CODES = 200;
    private static final int SEATS = 30;
    private static final int WEEKS_AHEAD = 3;
    private static final List<String> INVITED = List.of("12748", "14606", "14911");
    private static final List<String> COMING = List.of("12748", "14911");

    private final LoyaltyModule loyalty;
    private final RelationshipModule relationship;

    DemoCounter(LoyaltyModule loyalty, RelationshipModule relationship) {
        this.loyalty = loyalty;
        this.relationship = relationship;
    }

    void open(Instant now) {
        List<String> codes = codes();
        Iterator<String> unused = codes.iterator();
        for (String number : List.of("14911", "12748")) {
            AccountId account = account(number);
            if (loyalty.cardQueries().cards(account, TELLER).isEmpty()) {
                sell(number, account, unused.hasNext() ? unused.next() : null, now);
            }
        }
        invite(now);
    }

    /** A code is shown once: whoever is cut off after that goes on without coupons. */
    private List<String> codes() {
        CouponBatchView batch = loyalty.issueCoupons().issue(PROGRAMME, "demo", COUPON, CODES, TELLER);
        return batch.batch().handedOut()
                ? List.of()
                : loyalty.handOutCouponCodes()
                        .handOut(PROGRAMME, batch.batch().number(), TELLER)
                        .toList();
    }

    private void sell(String number, AccountId account, @Nullable String coupon, Instant now) {
        MemberReference member = new MemberReference(
                MemberReference.Kind.CARD,
                loyalty.issueCard().issue(account, null, TELLER).number().digits(),
                PROGRAMME);
        commit("warehouse", "w-" + number, member, "184.20", new TillTender(0, coupon, BigDecimal.ZERO), now);
        commit(PARTNERS, "c-" + number, member, "38.50", TillTender.NONE, now);
        commit(PARTNERS, "d-" + number, member, "12.00", TillTender.ofPoints(200), now);
    }

    private void commit(
            String outlet, String receipt, MemberReference member, String amount, TillTender tender, Instant now) {
        loyalty.commitSale()
                .commit(
                        new ReceiptId(outlet, receipt),
                        member,
                        new TillPurchase(outlet, now, Money.of(amount, "GBP"), List.of()),
                        tender,
                        TELLER);
    }

    private void invite(Instant now) {
        GatheringId preview = new GatheringId(PROGRAMME, "preview");
        if (loyalty.favours().gatherings().gathering(preview).isPresent()) {
            return;
        }
        Instant evening = now.truncatedTo(ChronoUnit.DAYS)
                .plus(7L * WEEKS_AHEAD, ChronoUnit.DAYS)
                .plus(18, ChronoUnit.HOURS);
        loyalty.favours()
                .planGathering()
                .plan(
                        preview,
                        new GatheringPlan(
                                "Preview evening (invented)", "Warehouse, Bristol", evening, SEATS, null, null),
                        TELLER);
        INVITED.forEach(number -> guest(preview, number, GuestState.INVITED));
        COMING.forEach(number -> guest(preview, number, GuestState.ACCEPTED));
    }

    private void guest(GatheringId preview, String number, GuestState state) {
        loyalty.favours().changeGuest().change(preview, account(number).customer(), state, TELLER);
    }

    private AccountId account(String number) {
        return relationship
                .queries()
                .findByExternalId(OnlineRetail.MAPPING, number, TELLER)
                .map(customer -> new AccountId(PROGRAMME, new CustomerId(customer.id())))
                .orElseThrow();
    }
}
