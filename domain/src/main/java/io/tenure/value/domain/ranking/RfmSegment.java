package io.tenure.value.domain.ranking;

/** The ten segments that customers fall into by recency and frequency. */
public enum RfmSegment {
    HIBERNATING,
    LOYAL_CUSTOMERS,
    CHAMPIONS,
    AT_RISK,
    POTENTIAL_LOYALISTS,
    ABOUT_TO_SLEEP,
    NEED_ATTENTION,
    PROMISING,
    CANNOT_LOSE,
    NEW_CUSTOMERS;

    /**
     * The segment by the widespread map of 25 fields.
     *
     * @param recency 1 (long ago) to 5 (lately)
     * @param frequency 1 (seldom) to 5 (often)
     */
    public static RfmSegment of(int recency, int frequency) {
        return switch (recency) {
            case 1, 2 -> frequency <= 2 ? HIBERNATING : frequency <= 4 ? AT_RISK : CANNOT_LOSE;
            case 3 -> frequency <= 2 ? ABOUT_TO_SLEEP : frequency == 3 ? NEED_ATTENTION : LOYAL_CUSTOMERS;
            case 4 -> frequency == 1 ? PROMISING : frequency <= 3 ? POTENTIAL_LOYALISTS : LOYAL_CUSTOMERS;
            case 5 -> frequency == 1 ? NEW_CUSTOMERS : frequency <= 3 ? POTENTIAL_LOYALISTS : CHAMPIONS;
            default -> throw new IllegalArgumentException("A score is 1 to 5, not " + recency + ".");
        };
    }
}
