package io.tenure.shared.portal;

import org.springframework.ui.Model;

/** A form as it stands before somebody: its template, what has been filled in, and where it will be shown again. */
public record Screen(Exchange exchange, Model model, String template, Object values) {
    public String show(FormErrors errors) {
        return exchange.form(model, template, values, errors);
    }
}
