package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import org.springframework.ui.Model;

/** Somebody comes to do something to a customer: who, to whom, and where the answer goes. */
final class Errand { // no record: it lies in the model that it holds
    private final CustomerId customer;
    private final Caller caller;
    private final Format format;
    private final Exchange exchange;
    private final Model model;

    Errand(CustomerId customer, Caller caller, Format format, Exchange exchange, Model model) {
        this.customer = customer;
        this.caller = caller;
        this.format = format;
        this.exchange = exchange;
        this.model = model;
    }

    CustomerId customer() {
        return customer;
    }

    Caller caller() {
        return caller;
    }

    Format format() {
        return format;
    }

    Exchange exchange() {
        return exchange;
    }

    Model model() {
        return model;
    }
}
