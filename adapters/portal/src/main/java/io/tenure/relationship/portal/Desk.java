package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Screen;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

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
    Format open(Errand errand) {
        May.requireWriter(errand.caller());
        var customer = find(errand.customer(), errand.caller());
        var local = errand.format().in(customer.timeZone());
        errand.model().addAttribute("customer", CustomerCard.of(customer));
        errand.model().addAttribute("format", local);
        errand.model().addAttribute("cancel", page(errand.customer()));
        return local;
    }

    /** Shows a form as it is to be filled in. */
    String show(Errand errand, String template, Object values) {
        return show(errand, template, _ -> values);
    }

    /** Shows a form whose values are written in the customer's time zone. */
    String show(Errand errand, String template, Function<Format, Object> values) {
        var local = open(errand);
        return screen(errand, template, values.apply(local)).show(FormErrors.none());
    }

    /** Does what a form asks unless something is wrong with it; then shows the form again. */
    String submit(Errand errand, String template, Object values, String message, Deed deed) {
        var local = open(errand);
        var errors = FormErrors.none();
        var todo = deed.read(new Fields(errors, local.zone()), local);
        return settle(screen(errand, template, values), errors, message, todo);
    }

    /** Does what a form that has been read asks unless something is wrong with it; then shows the form again. */
    String settle(Screen screen, FormErrors errors, String message, Supplier<Done> deed) {
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            return seen(screen.exchange(), message, deed.get());
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    /** Does what a button asks; a refusal is said where the button was. */
    String press(Errand errand, String message, Supplier<Written> deed) {
        try {
            return seen(errand.exchange(), message, Done.on(deed.get()));
        } catch (Refusal refusal) {
            return errand.exchange().refused(page(errand.customer()), refusal.rejection());
        }
    }

    static String page(CustomerId customer) {
        return "/customers/" + customer;
    }

    private String seen(Exchange exchange, String message, Done done) {
        queries.awaitVisible(done.position());
        return exchange.done(done.page(), message);
    }

    private static Screen screen(Errand errand, String template, Object values) {
        return new Screen(errand.exchange(), errand.model(), template, values);
    }
}
