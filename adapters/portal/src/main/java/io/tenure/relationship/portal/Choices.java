package io.tenure.relationship.portal;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.SpendingSource;
import io.tenure.relationship.events.StakeholderRole;
import java.util.List;

/** What the portal's fields let one choose from. */
record Choices(
        List<InteractionKind> kinds,
        List<Channel> channels,
        List<Direction> directions,
        List<CustomerKind> customerKinds,
        List<ContactKind> contactKinds,
        List<StakeholderRole> roles,
        List<SpendingSource> spendingSources) {
    static final Choices ALL = new Choices(
            List.of(InteractionKind.values()),
            List.of(Channel.values()),
            List.of(Direction.values()),
            List.of(CustomerKind.values()),
            List.of(ContactKind.values()),
            List.of(StakeholderRole.values()),
            List.of(SpendingSource.values()));
}
