package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;

/** A customer with a long history. */
final class OldCustomer {

    static final int NUMBER = 0;

    /** Enough for a snapshot to be taken on the way, as it would have been in a history that grew by commands. */
    private static final int SETTLING = 150;

    private OldCustomer() {}

    /** Makes the customer; returns the sales that may follow. */
    static Sales register(Core core, Scale scale) throws Exception {
        History.give(core, Shop.register(core, NUMBER), scale.longHistory());
        Sales sales = new Sales(0);
        for (int i = 0; i < SETTLING; i++) {
            sales.millis(core, NUMBER);
        }
        return sales;
    }
}
