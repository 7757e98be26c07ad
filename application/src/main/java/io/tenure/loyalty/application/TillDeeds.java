package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Redemptions;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.shared.outcome.Refusal;

/** What deeds of tills are called. Desks call theirs otherwise: a sale would take one called alike for its own. */
final class TillDeeds {

    private static final String RECEIPT = "receipt-";

    private TillDeeds() {}

    /** Each attempt pays by deeds of its own: those of one that failed were given back for good. */
    static String of(SaleCommitted sale) {
        return RECEIPT + sale.outlet() + "@" + sale.receipt() + "-" + sale.attempt();
    }

    /** No attempt is called so. */
    static String ofReward(ReceiptId receipt) {
        return RECEIPT + receipt + "-reward";
    }

    /**
     * Takes the name of a deed that a desk takes back. What paid for a sale goes back with the sale: without it the
     * sale would stay, and its points, and nothing would have paid.
     */
    static String notOfSale(String name) {
        if (Redemptions.isOfSale(name)) {
            throw Refusal.of(
                    "loyalty.sale-at-till",
                    "Deed " + name + " pays for a sale at a till: cancel the sale at the till.");
        }
        return name;
    }

    /** Takes the name that a desk gives to a deed. */
    static String otherThan(String name) {
        if (name.startsWith(RECEIPT) && name.contains("@")) {
            throw Refusal.of(
                    "loyalty.reference-reused",
                    "References that begin with '" + RECEIPT + "' and name an outlet after which '@' follows are those"
                            + " of sales at tills: use another one.");
        }
        return name;
    }
}
