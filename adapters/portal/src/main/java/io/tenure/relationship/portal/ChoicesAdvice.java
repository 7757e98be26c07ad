package io.tenure.relationship.portal;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the module's pages the choices of their fields. */
@ControllerAdvice(basePackageClasses = ChoicesAdvice.class)
class ChoicesAdvice {
    @ModelAttribute("choices")
    Choices choices() {
        return Choices.ALL;
    }
}
