package io.tenure.access.portal;

import io.tenure.shared.portal.FormErrors;
import org.jspecify.annotations.Nullable;

/** A change of password as somebody types it; never shown again and never logged. */
record PasswordForm(
        @Nullable String oldPassword,
        @Nullable String newPassword,
        @Nullable String again) {

    FormErrors errors() {
        var errors = FormErrors.none();
        if (oldOrBlank().isEmpty()) {
            errors.reject("oldPassword", "error.required");
        }
        if (newOrBlank().isEmpty()) {
            errors.reject("newPassword", "error.required");
        }
        if (!newOrBlank().equals(again)) {
            errors.reject("again", "password.differs");
        }
        return errors;
    }

    String oldOrBlank() {
        return oldPassword == null ? "" : oldPassword;
    }

    String newOrBlank() {
        return newPassword == null ? "" : newPassword;
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
