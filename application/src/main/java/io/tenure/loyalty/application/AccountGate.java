package io.tenure.loyalty.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.views.ViewsBehind;

/** Lets a caller change the accounts of customers whom it may see; the others do not exist for the caller. */
final class AccountGate {

    private final CustomerQueries customers;
    private final Ledger ledger;

    AccountGate(CustomerQueries customers, Ledger ledger) {
        this.customers = customers;
        this.ledger = ledger;
    }

    void requireWriter(CustomerId customer, Caller caller) {
        requireWriter(caller);
        if (customers.records(customer, caller).isEmpty()) {
            requireRegistered(customer, caller);
        }
    }

    /** Of a purchase; nobody named is anybody. */
    void requireBuyer(CouponBasket basket, Caller caller) {
        if (basket.member() != null) {
            requireWriter(basket.member(), caller);
        }
    }

    static void requireWriter(Caller caller) {
        if (!caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.ADMIN)) {
            throw new AccessDenied("Changing loyalty accounts takes the role INTEGRATION, ACCOUNT_MANAGER or ADMIN; '"
                    + caller.name() + "' has none of them");
        }
    }

    /** Somebody who was registered a moment ago may enrol at once. */
    private void requireRegistered(CustomerId customer, Caller caller) {
        if (!customers.awaitVisible(ledger.head())) {
            throw new ViewsBehind();
        }
        if (customers.records(customer, caller).isEmpty()) {
            throw new UnknownCustomer(customer);
        }
    }
}
