package io.tenure.relationship.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Views;
import java.util.Optional;

/** Lets a caller through to the customers that the roles allow; the others do not exist for the caller. */
final class Gate {

    private final Views views;
    private final Freshness freshness;

    Gate(Views views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    /** Whether the caller may read every customer. */
    static boolean seesAll(Caller caller) {
        return caller.hasAny(Role.INTEGRATION, Role.MARKETER, Role.AUDITOR, Role.ADMIN);
    }

    /** Whether the caller may write every customer. */
    static boolean writesAll(Caller caller) {
        return caller.hasAny(Role.INTEGRATION, Role.ADMIN);
    }

    static void requireReader(Caller caller) {
        if (!seesAll(caller) && !caller.hasAny(Role.ACCOUNT_MANAGER)) {
            throw new AccessDenied("Reading customers takes a role; '" + caller.name() + "' has none");
        }
    }

    /** Whether the caller may read this customer: the record that stands for it is in the own book. */
    boolean maySee(CustomerView view, Caller caller) {
        return seesAll(caller) || owns(view, caller);
    }

    void requireWriter(CustomerId customer, Caller caller) {
        requireManager(caller);
        if (!mayWrite(customer, caller)) {
            throw new UnknownCustomer(customer);
        }
    }

    /** Whether the caller may write this customer. */
    boolean mayWrite(CustomerId customer, Caller caller) {
        return writesAll(caller)
                || find(customer).filter(view -> owns(view, caller)).isPresent()
                || appearsInOwnBook(customer, caller);
    }

    /**
     * Lets through who may read the customer, once the views know of it.
     *
     * @throws io.tenure.shared.outcome.Refusal when there is none for the caller, or when the views are late
     */
    void requireVisible(CustomerId customer, Caller caller) {
        if (!sees(customer, caller)) {
            freshness.requireHead();
            if (!sees(customer, caller)) {
                throw new UnknownCustomer(customer);
            }
        }
    }

    static void requireManager(Caller caller) {
        if (!writesAll(caller) && !caller.hasAny(Role.ACCOUNT_MANAGER)) {
            throw new AccessDenied("Writing customers takes the role INTEGRATION, ACCOUNT_MANAGER or ADMIN; '"
                    + caller.name() + "' has none of them");
        }
    }

    private Optional<CustomerView> find(CustomerId customer) {
        return views.find(RelationshipViews.CUSTOMERS, customer.value());
    }

    private boolean sees(CustomerId customer, Caller caller) {
        return find(customer).filter(view -> maySee(view, caller)).isPresent();
    }

    private boolean owns(CustomerView view, Caller caller) {
        CustomerView root = Family.root(view, id -> views.find(RelationshipViews.CUSTOMERS, id));
        return caller.hasAny(Role.ACCOUNT_MANAGER) && caller.name().equals(root.owner());
    }

    /** Looks again once the views have caught up, so that a handover just made counts. */
    private boolean appearsInOwnBook(CustomerId customer, Caller caller) {
        return freshness.reachesHead()
                && find(customer).filter(view -> owns(view, caller)).isPresent();
    }
}
