package io.tenure.loyalty.queries;

/**
 * A reward that a programme offers.
 *
 * @param price in points
 * @param left pieces that can still be had
 */
public record RewardView(String programme, String reward, String title, long price, long left) {

    public String id() {
        return programme + "@" + reward;
    }
}
