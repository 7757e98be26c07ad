package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Text.optional;
import static io.tenure.relationship.domain.Text.required;

import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.Introduction;
import io.tenure.relationship.commands.Profile;
import io.tenure.shared.domain.Rejection;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the description of a customer, its ids and its contact points must keep to. */
final class IdentityRules {

    /** Assigned by its users, as ISO 3166-1 leaves such codes to them. */
    private static final String KOSOVO = "XK";

    private static final Set<String> COUNTRIES = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    static final Rule<Profile> PROFILE = Rule.all(List.of(
            optional("name", Limits.NAME, Profile::name),
            IdentityRules::blankName,
            optional("industry", Limits.NAME, Profile::industry),
            new FormMustBeKnown<>(
                    "country",
                    "an ISO 3166-1 alpha-2 code such as GB, or XK for Kosovo",
                    COUNTRIES::contains,
                    Profile::country),
            new FormMustBeKnown<>(
                    "language", "a BCP 47 tag such as zh-Hans", LANGUAGE.asMatchPredicate(), Profile::language),
            new FormMustBeKnown<>(
                    "time-zone", "an IANA name such as Europe/London", TIME_ZONES::contains, Profile::timeZone)));

    static final Rule<ExternalId> EXTERNAL_ID = Rule.all(List.of(
            required("source", Limits.ID, ExternalId::source),
            required("external-id", Limits.ID, ExternalId::externalId)));

    static final Rule<ContactPoint> CONTACT_POINT = required("contact-point", Limits.NAME, ContactPoint::value);

    static final Rule<Introduction> INTRODUCTION = Rule.all(List.of(
            PROFILE.of(Introduction::profile),
            new Size<>("external-ids", Limits.EXTERNAL_IDS, introduction -> introduction
                    .externalIds()
                    .size()),
            EXTERNAL_ID.each().of(Introduction::externalIds),
            new Size<>("contact-points", Limits.CONTACT_POINTS, introduction -> introduction
                    .contactPoints()
                    .size()),
            CONTACT_POINT.each().of(Introduction::contactPoints)));

    private IdentityRules() {}

    private static Optional<Rejection> blankName(Profile profile) {
        return profile.name() != null && profile.name().isBlank()
                ? Optional.of(new Rejection("relationship.name-blank", "The name is blank: give one, or leave it out."))
                : Optional.empty();
    }
}
