package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.programme.MemberPricing;
import io.tenure.loyalty.programme.Programme;

/** What members pay at tills; nothing is done. */
record TillPrices(Programmes programmes, TillMembers members, LeftOut leftOut) {

    /**
     * By the version that counted and the lists that held when it was bought, and the tier that the member has now; the
     * control group pays what everybody pays.
     */
    TillSaving of(AccountId record, TillPurchase purchase) {
        return programmes
                .inForce(record.programme(), purchase.at())
                .filter(programme -> !programme.benefits().prices().isEmpty() && !leftOut.is(record))
                .map(programme -> saving(programme, record, purchase))
                .orElse(TillSaving.NONE);
    }

    private TillSaving saving(Programme programme, AccountId record, TillPurchase purchase) {
        return new TillSaving(
                programme.id().version(),
                MemberPricing.of(
                        programme,
                        members.tier(record),
                        programme.day(purchase.at()),
                        purchase.amount(),
                        purchase.items().stream().map(TillSaving::item).toList()));
    }
}
