package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Points;
import org.jspecify.annotations.Nullable;

/**
 * What a programme owes its members, in points. Points on their way from one member to another are in neither account
 * for a moment.
 *
 * @param members who take part
 * @param active points that can be spent
 * @param pending points that will be active, unless their purchase is returned
 * @param owed points that members have spent and that were taken back since
 */
public record LiabilityView(String programme, long members, long active, long pending, long owed) {

    /** With nobody taking part. */
    public static LiabilityView none(String programme) {
        return new LiabilityView(programme, 0, 0, 0, 0);
    }

    public LiabilityView plus(@Nullable Member member) {
        return changed(member, 1);
    }

    public LiabilityView minus(@Nullable Member member) {
        return changed(member, -1);
    }

    private LiabilityView changed(@Nullable Member member, int sign) {
        if (member == null) {
            return this;
        }
        Points points = member.points();
        return new LiabilityView(
                programme,
                members + sign,
                active + sign * points.active(),
                pending + sign * points.pending(),
                owed + sign * points.owed());
    }
}
