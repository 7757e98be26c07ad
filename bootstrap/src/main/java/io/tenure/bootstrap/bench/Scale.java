package io.tenure.bootstrap.bench;

/**
 * How much is done for each figure.
 *
 * @param rounds how often each is measured; the median counts
 * @param commands in each round of many at once
 * @param singles in each round of one at a time
 * @param longHistory interactions of the customer with the long history
 * @param past events of the customer whose past is asked for
 * @param customers in the large book
 */
public record Scale(int rounds, int commands, int singles, int longHistory, int past, int customers) {

    public static Scale full(int customers) {
        return new Scale(7, 20_000, 300, 100_000, 10_000, customers);
    }

    /** Shows in seconds that everything works; its figures mean nothing. */
    public static Scale tiny(int customers) {
        return new Scale(1, 50, 10, 200, 50, Math.min(customers, 50));
    }
}
