package io.tenure.loyalty.portal;

import org.jspecify.annotations.Nullable;

/**
 * A reward and how many pieces of it come, as somebody types it.
 *
 * @param money beside the points, in the currency of the programme
 * @param key names the stocking, so that sending twice stocks once
 */
record RewardForm(
        @Nullable String key,
        @Nullable String reward,
        @Nullable String title,
        @Nullable String titleZh,
        @Nullable String price,
        @Nullable String money,
        @Nullable String pieces) {}
