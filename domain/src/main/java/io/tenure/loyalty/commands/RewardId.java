package io.tenure.loyalty.commands;

/** Names a reward of a programme. */
public record RewardId(String programme, String reward) {

    /** The stream of the ledger that holds its stock. */
    public String stream() {
        return "loyalty-reward-" + programme + "@" + reward;
    }

    @Override
    public String toString() {
        return programme + "@" + reward;
    }
}
