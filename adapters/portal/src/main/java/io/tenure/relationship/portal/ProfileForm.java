package io.tenure.relationship.portal;

import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.portal.Fields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who a customer is, as somebody types it. */
record ProfileForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String key,
        @Nullable Long version) {

    static ProfileForm fresh(String key) {
        return new ProfileForm("ORGANISATION", null, null, null, null, null, null, null, key, null);
    }

    static ProfileForm of(CustomerView view) {
        return new ProfileForm(
                view.kind().name(),
                view.name(),
                view.industry(),
                view.country(),
                view.language(),
                view.timeZone(),
                null,
                null,
                null,
                view.version());
    }

    Profile profile(Fields fields) {
        String code = fields.text("country", country);
        return new Profile(
                fields.choice("kind", CustomerKind.class, kind, CustomerKind.ORGANISATION),
                fields.required("name", name),
                fields.text("industry", industry),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                fields.text("language", language),
                fields.text("timeZone", timeZone));
    }
}
