package io.tenure.loyalty.application;

import io.tenure.loyalty.application.LoyaltyModule.Ports;

/**
 * What serves tills, put together.
 *
 * @param members who finds whom they name
 * @param desk where they sell
 * @param returns where they take back
 * @param cancellations where they undo either
 * @param cancelled what undoes what they were cut off from undoing
 * @param payments what pays beside money
 */
record Tills(
        TillMembers members,
        TillDesk desk,
        TillReturns returns,
        TillCancellations cancellations,
        CancelledReceipts cancelled,
        TillPayments payments) {

    static Tills on(
            Ports ports,
            DoneBefore before,
            Programmes programmes,
            CardNumbers numbers,
            CardCodes codes,
            PurchaseCounting counting,
            ToldPurchases told,
            Coupons coupons,
            CouponDesk couponDesk) {
        TillMembers members = new TillMembers(
                ports.book(),
                programmes,
                new TillCards(programmes, numbers, codes, ports.views(), ports.clock()),
                ports.customers(),
                ports.accessLog(),
                ports.clock());
        TillPayments payments = new TillPayments(ports.book(), programmes, coupons, couponDesk, before, ports.clock());
        TillRecords records = new TillRecords(
                ports.book(),
                payments,
                told,
                counting,
                ports.recordInteraction(),
                ports.retractInteraction(),
                ports.customers(),
                ports.ledger(),
                ports.sealer());
        TillDesk desk = new TillDesk(
                ports.book(),
                programmes,
                members,
                records,
                new TillPrices(programmes, members, new LeftOut(ports.book())),
                new TillTenders(
                        new TillPoints(programmes, members, ports.clock()), coupons, CouponJudge.on(ports, coupons)),
                payments,
                new TillBookings(ports.book(), payments, records, ports.ledger(), ports.codec(), ports.clock()),
                counting,
                ports.clock());
        SaleRefunds refunds = new SaleRefunds(ports.book(), before, ports.events());
        return new Tills(
                members,
                desk,
                new TillReturns(ports.book(), members, records, refunds, ports.clock()),
                new TillCancellations(ports.book(), records, payments, refunds, ports.clock()),
                new CancelledReceipts(
                        ports.book(), records, payments, ports.customers(), ports.events(), ports.ledger()),
                payments);
    }
}
