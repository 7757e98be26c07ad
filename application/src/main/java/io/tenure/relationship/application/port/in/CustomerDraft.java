package io.tenure.relationship.application.port.in;

import io.tenure.relationship.commands.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be registered. Contact points may come as people write them; phone numbers need a country or a leading
 * plus.
 */
public record CustomerDraft(
        Profile profile,
        List<ExternalIdDraft> externalIds,
        List<ContactPointDraft> contactPoints,
        @Nullable String owner) {}
