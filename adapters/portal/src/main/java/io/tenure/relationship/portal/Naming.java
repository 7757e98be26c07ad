package io.tenure.relationship.portal;

import io.tenure.relationship.queries.CustomerView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What to call a customer: by name, else by the number that another system knows it under. */
@Component("naming")
class Naming {
    private final MessageSource messages;

    Naming(MessageSource messages) {
        this.messages = messages;
    }

    public String of(CustomerView customer) {
        if (customer.name() != null && !customer.name().isBlank()) {
            return customer.name();
        }
        return customer.externalIds().isEmpty()
                ? words("customer.unnamed")
                : words("customer.numbered", customer.externalIds().getFirst().externalId());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
