package io.tenure.loyalty.queries;

import io.tenure.shared.views.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member may read, which is of himself alone. Logged under the member's own name. Empty for one who is signed in
 * no longer: erased since, or without the contact point.
 */
public interface OwnPageQueries {

    /** The memberships that go on, in the order of the programmes' names. */
    Optional<List<AccountView>> memberships(SignedInMember member);

    Optional<OwnMembership> membership(SignedInMember member, String programme);

    /** What moved the points, newest first. */
    Optional<Page<MovementView>> history(SignedInMember member, String programme, @Nullable String after, int limit);

    /** A new code to show at a till. */
    Optional<PassCode> pass(SignedInMember member, String programme);
}
