package io.tenure.relationship.portal;

import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.portal.Wording;
import org.springframework.stereotype.Component;

/** What to call a customer: by name, else by the number that another system knows it under. */
@Component("naming")
class Naming {
    private final Wording wording;

    Naming(Wording wording) {
        this.wording = wording;
    }

    public String of(CustomerView customer) {
        if (customer.name() != null && !customer.name().isBlank()) {
            return customer.name();
        }
        return customer.externalIds().isEmpty()
                ? wording.say("customer.unnamed")
                : wording.say(
                        "customer.numbered", customer.externalIds().getFirst().externalId());
    }
}
