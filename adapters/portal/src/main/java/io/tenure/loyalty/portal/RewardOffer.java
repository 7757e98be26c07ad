package io.tenure.loyalty.portal;

import io.tenure.loyalty.queries.RewardView;

/**
 * A reward as the page offers it to a member.
 *
 * @param key names the redemption, so that pressing twice takes one piece
 * @param lacking points to its price; 0 when there are enough
 */
record RewardOffer(RewardView reward, String key, long lacking) {}
