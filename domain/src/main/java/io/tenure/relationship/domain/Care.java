package io.tenure.relationship.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looks after the customer and who plays a part around the account. */
public record Care(@Nullable String owner, @Nullable String channelPartner, List<Stakeholder> stakeholders) {

    static final Care NONE = new Care(null, null, List.of());

    public Care {
        stakeholders = List.copyOf(stakeholders);
    }

    Optional<Stakeholder> stakeholder(String stakeholderId) {
        return Keyed.find(stakeholders, known -> known.stakeholderId().equals(stakeholderId));
    }

    Care ownedBy(@Nullable String newOwner) {
        return new Care(newOwner, channelPartner, stakeholders);
    }

    Care servedThrough(@Nullable String newPartner) {
        return new Care(owner, newPartner, stakeholders);
    }

    Care joinedBy(Stakeholder stakeholder) {
        return new Care(owner, channelPartner, Keyed.with(stakeholders, stakeholder, known -> known.stakeholderId()
                .equals(stakeholder.stakeholderId())));
    }

    Care leftBy(String stakeholderId) {
        return new Care(owner, channelPartner, Keyed.without(stakeholders, known -> known.stakeholderId()
                .equals(stakeholderId)));
    }
}
