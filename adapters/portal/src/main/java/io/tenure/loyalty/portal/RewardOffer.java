package io.tenure.loyalty.portal;

import io.tenure.loyalty.queries.RewardView;

/**
 * A reward as the page offers it to a member.
 *
 * @param key names the redemption, so that pressing twice takes one piece
 * @param within reach of the points that can be spent, and in stock
 */
record RewardOffer(RewardView reward, String key, boolean within) {}
