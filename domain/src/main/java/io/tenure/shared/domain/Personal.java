package io.tenure.shared.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that says something about a person: it enters the ledger sealed with the customer's own key only,
 * and reads as {@value #ERASED} (a map: as empty) once that key is destroyed. Allowed on String and Map components.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    String ERASED = "(erased)";
}
