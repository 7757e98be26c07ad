package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Screen;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where account managers do things to customers: finds the customer, does the deed, and waits until it can be seen. */
@Component
class Desk {
    private final CustomerQueries queries;

    Desk(CustomerQueries queries) {
        this.queries = queries;
    }

    CustomerView find(CustomerId id, Caller caller) {
        return queries.find(id, caller).orElseThrow(() -> new NotFound("Customer " + id));
    }

    /** Puts the customer that a form is about before its reader; answers the format of the customer's time zone. */
    Format open(CustomerId id, Caller caller, Format format, Model model) {
        May.requireWriter(caller);
        var customer = find(id, caller);
        var local = format.in(customer.timeZone());
        model.addAttribute("customer", CustomerCard.of(customer));
        model.addAttribute("format", local);
        model.addAttribute("cancel", page(id));
        return local;
    }

    /** Does what the form asks unless something is wrong with it; then shows the form again. */
    String submit(Screen screen, FormErrors errors, String message, Supplier<Written> deed) {
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            return done(screen.exchange(), message, deed.get());
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    /** Does what a button asks; a refusal is said where the button was. */
    String press(Exchange exchange, CustomerId customer, String message, Supplier<Written> deed) {
        try {
            return done(exchange, message, deed.get());
        } catch (Refusal refusal) {
            return exchange.refused(page(customer), refusal.rejection());
        }
    }

    void awaitVisible(long position) {
        queries.awaitVisible(position);
    }

    static String page(CustomerId customer) {
        return "/customers/" + customer;
    }

    private String done(Exchange exchange, String message, Written written) {
        queries.awaitVisible(written.position());
        return exchange.done(page(written.customerId()), message);
    }
}
