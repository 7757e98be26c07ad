package io.tenure.value.domain.scoring;

import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import io.tenure.value.commands.KeepRfmTable;
import io.tenure.value.commands.RecordValueRun;
import io.tenure.value.commands.ValueCommand;
import io.tenure.value.commands.ValueCustomers;
import io.tenure.value.events.CostsCharged;
import io.tenure.value.events.CustomersValued;
import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.RfmEdgesFixed;
import io.tenure.value.events.RfmTabulated;
import io.tenure.value.events.ValueEvent;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.events.ValueRunTried;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides what happens to the runs that value customers: one after another, each to its end. A report is kept once:
 * whoever draws one up may be cut off before it is told that it is kept.
 */
public final class ValueRunDecider {

    private ValueRunDecider() {}

    public static ValueRuns initial() {
        return ValueRuns.NONE;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<ValueEvent> decide(ValueCommand command, ValueRuns runs) {
        return switch (command) {
            case RecordValueRun c -> record(c, runs);
            case ValueCustomers c -> value(c, runs);
            case KeepRfmTable(RfmTabulated report) ->
                runs.reports().contains(report.reportId()) ? Decision.nothing() : Decision.accepted(report);
        };
    }

    public static ValueRuns evolve(ValueRuns runs, ValueEvent event) {
        return switch (event) {
            case ValueRunRecorded e -> runs.at(e.run(), null, false);
            case CustomersValued e -> runs.at(e.run(), e.before(), e.before() == null);
            case ValueRunTried e -> runs.at(e.run(), null, true);
            case RfmTabulated e -> runs.plus(e.reportId());
            case ValueModelFitted _,
                    ValueReported _,
                    NeedsClustered _,
                    MarketShareReckoned _,
                    RfmEdgesFixed _,
                    CostsCharged _ -> runs;
        };
    }

    private static Decision<ValueEvent> record(RecordValueRun c, ValueRuns runs) {
        if (!runs.applied() || c.run().run() != runs.last() + 1) {
            return Decision.rejected(
                    "value.run-under-way",
                    "Run " + runs.last() + " came first: begin again once it has valued all customers");
        }
        Optional<Rejection> wrong = SettingsRules.broken(c.run().settings());
        if (wrong.isPresent()) {
            return new Decision.Rejected<>(wrong.get());
        }
        List<ValueEvent> events = new ArrayList<>();
        events.add(c.run());
        events.addAll(c.models());
        events.addAll(c.reports());
        if (c.needs() != null) {
            events.add(c.needs());
        }
        if (c.marketShare() != null) {
            events.add(c.marketShare());
        }
        if (c.edges() != null) {
            events.add(new RfmEdgesFixed(c.run().run(), c.edges(), c.now()));
        }
        if (c.trial()) {
            events.add(new ValueRunTried(c.run().run(), c.now()));
        }
        return Decision.acceptedAll(events);
    }

    /** A block that is on record already is passed over, so that a run that was cut off can be begun again. */
    private static Decision<ValueEvent> value(ValueCustomers c, ValueRuns runs) {
        boolean next = c.run() == runs.last() && !runs.applied() && Objects.equals(c.from(), runs.reached());
        if (!next) {
            return Decision.nothing();
        }
        var valued = new CustomersValued(c.run(), c.from(), c.before(), c.now());
        return c.charged().isEmpty()
                ? Decision.accepted(valued)
                : Decision.acceptedAll(List.of(new CostsCharged(c.run(), c.charged(), c.now()), valued));
    }
}
