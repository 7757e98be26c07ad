package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;

/** Sales one after the other, each with a number of its own. */
final class Sales {

    private long next;

    Sales(long next) {
        this.next = next;
    }

    /** Sells something to a customer; returns the milliseconds until it was durable. */
    double millis(Core core, int customer) throws Exception {
        long sale = next++;
        return Stopwatch.millis(() -> Shop.buy(core, customer, sale));
    }
}
