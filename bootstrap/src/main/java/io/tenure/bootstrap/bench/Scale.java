package io.tenure.bootstrap.bench;

/**
 * How much is done for each figure.
 *
 * @param rounds how often each is measured; the median counts
 * @param commands in each round of many at once
 * @param singles in each round of one at a time
 * @param longHistory interactions of the customer with the long history
 * @param past events of the customer whose past is asked for
 */
public record Scale(int rounds, int commands, int singles, int longHistory, int past) {

    public static Scale full() {
        return new Scale(7, 20_000, 300, 100_000, 10_000);
    }

    /** Shows in seconds that everything works; its figures mean nothing. */
    public static Scale tiny() {
        return new Scale(1, 50, 10, 200, 50);
    }
}
