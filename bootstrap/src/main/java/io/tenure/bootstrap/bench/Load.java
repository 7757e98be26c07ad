package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.shared.sqlite.RawSqlite;
import java.util.List;

/** Registers buyers and lets them buy, as many at once as the issue asks for. */
record Load(int buyers, int sales) {

    static final int CALLERS = 64;

    static Load of(int sales) {
        return new Load(Math.max(2, sales / 10), sales);
    }

    void register(Core core) throws Exception {
        Crowd.run(CALLERS, buyers, customer -> Shop.register(core, customer));
    }

    void buy(Core core) throws Exception {
        buy(List.of(core));
    }

    /** Lets every buyer come once, so that a node that did not register them has met them all. */
    void meet(Core core, int node) throws Exception {
        Crowd.run(
                CALLERS, buyers, customer -> Shop.buy(core, customer, (long) sales + (long) node * buyers + customer));
    }

    /** The same shared by several nodes; each buyer comes to all of them in turns. */
    void buy(List<Core> nodes) throws Exception {
        Crowd.run(
                CALLERS,
                sales,
                sale -> Shop.buy(nodes.get((sale % buyers + sale / buyers) % nodes.size()), sale % buyers, sale));
    }

    /** The rows that the product writes for the sales, for SQLite alone to write. */
    List<RawSqlite.Row> rows(Scratch scratch) throws Exception {
        try (Core core = scratch.silent()) {
            register(core);
            buy(core);
        }
        List<RawSqlite.Row> all = RawSqlite.rowsOf(scratch.data().ledger(), Integer.MAX_VALUE);
        return List.copyOf(all.subList(buyers, all.size()));
    }
}
