package io.tenure.loyalty.effect;

import io.tenure.loyalty.events.EffectGap;

/** How far members are from the control group in one figure. */
public sealed interface Difference {

    /**
     * Somewhere between two limits, by 95 of 100 such intervals.
     *
     * @param estimate members less control group
     */
    record Known(double estimate, double low, double high) implements Difference {

        /** Whether no difference at all is outside. */
        public boolean differs() {
            return low > 0 || high < 0;
        }
    }

    /** Nothing can be said. */
    record Unknown(EffectGap why) implements Difference {}

    /**
     * How many households, or customers who were drawn alone, a side needs before a difference is told, a usual rule of
     * thumb for the central limit.
     */
    int FEWEST = 30;
}
