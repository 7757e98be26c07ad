package io.tenure.loyalty.application.port.in;

import io.tenure.shared.domain.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reward that came back at a till.
 *
 * @param money that was taken beside the points and is to be given back; null for none
 * @param cancelledAt when it was taken back first, which shows whether the money was told before; null where the reward
 *     was never given
 * @param member after it; null where the membership has ended
 */
public record TillTakenBack(
        @Nullable Money money,
        @Nullable Instant cancelledAt,
        @Nullable TillMember member) {}
