package io.tenure.loyalty.commands;

import org.jspecify.annotations.Nullable;

/**
 * How a reward is offered.
 *
 * @param title for people, in whatever language they write it
 * @param titleZh the same for readers of Chinese; null where one title is for all
 */
public record RewardTerms(String title, @Nullable String titleZh, RewardPrice price) {

    /** For points alone, with one title for all. */
    public RewardTerms(String title, long points) {
        this(title, null, new RewardPrice(points));
    }
}
