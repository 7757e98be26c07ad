package io.tenure.shared.portal;

import io.tenure.shared.domain.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: message keys by field, and why the whole was refused. */
public final class FormErrors {
    private final Map<String, String> byField = new LinkedHashMap<>();
    private @Nullable Rejection refusal;

    public static FormErrors none() {
        return new FormErrors();
    }

    public static FormErrors refused(Rejection rejection) {
        var errors = new FormErrors();
        errors.refusal = rejection;
        return errors;
    }

    public void reject(String field, String message) {
        byField.putIfAbsent(field, message);
    }

    public boolean any() {
        return refusal != null || !byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public @Nullable Rejection refusal() {
        return refusal;
    }
}
