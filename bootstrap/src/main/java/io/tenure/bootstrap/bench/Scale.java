package io.tenure.bootstrap.bench;

/**
 * How much is done for each figure.
 *
 * @param rounds how often each is measured; the median counts
 * @param commands in each round of many at once
 * @param singles in each round of one at a time
 * @param longHistory interactions of the customer with the long history
 * @param past events of the customer whose past is asked for
 * @param lines of Online Retail to import; {@link #ALL} or the first so many
 * @param customers among whom pages are turned and names are searched
 */
public record Scale(int rounds, int commands, int singles, int longHistory, int past, int lines, int customers) {

    static final int ALL = Integer.MAX_VALUE;

    public static Scale full() {
        return new Scale(7, 20_000, 300, 100_000, 10_000, ALL, 20_000);
    }

    /** Shows in seconds that everything works; its figures mean nothing. */
    public static Scale tiny() {
        return new Scale(1, 50, 10, 200, 50, 300, 100);
    }

    /** How often something slow is tried before it counts. */
    int warmUps() {
        return warmUps(1);
    }

    /**
     * How often something is tried before it counts.
     *
     * @param enough after so many the virtual machine compiles no more
     */
    int warmUps(int enough) {
        return rounds == 1 ? 0 : enough; // one round shows that it works
    }

    /** The same with so many customers. */
    public Scale amongCustomers(int many) {
        return new Scale(rounds, commands, singles, longHistory, past, lines, many);
    }
}
