package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Lets a page of a customer ask for the errand of its reader. */
@ControllerAdvice(basePackageClasses = Errands.class)
class Errands {
    @ModelAttribute(name = "errand", binding = false)
    @Nullable
    Errand errand(
            @PathVariable(required = false) @Nullable CustomerId id,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        return id == null ? null : new Errand(id, caller, format, exchange, model);
    }
}
