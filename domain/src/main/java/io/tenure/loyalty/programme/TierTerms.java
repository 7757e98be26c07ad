package io.tenure.loyalty.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How members rise and fall.
 *
 * @param tiers lowest first; the first one needs nothing; empty when there are none
 * @param window what counts towards a tier
 * @param graceDays how long a tier is kept beyond its end
 */
public record TierTerms(List<Tier> tiers, Window window, Downgrade downgrade, int graceDays) {

    public static final TierTerms NONE = new TierTerms(List.of(), Window.CALENDAR_YEAR, Downgrade.TO_QUALIFIED, 0);

    public TierTerms {
        tiers = List.copyOf(tiers);
    }

    /** Which months count together. */
    public enum Window {
        /** The year of the calendar; a tier lasts to the end of the next one. */
        CALENDAR_YEAR,
        /** Twelve months, the present one included; a tier lasts twelve months. */
        TWELVE_MONTHS
    }

    /** Where a member goes who no longer meets the tier. */
    public enum Downgrade {
        ONE_STEP,
        TO_QUALIFIED
    }

    /**
     * Whether members of a tier have what is for another one and those above it; what is for null is for all. Whoever has
     * not risen yet is in the lowest tier.
     */
    public boolean reaches(String tier, @Nullable String wanted) {
        return wanted == null || (place(wanted) >= 0 && Math.max(0, place(tier)) >= place(wanted));
    }

    /** The place of a tier, 0 for the lowest; -1 when it is none of them. */
    public int place(String tier) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).id().equals(tier)) {
                return i;
            }
        }
        return -1;
    }
}
