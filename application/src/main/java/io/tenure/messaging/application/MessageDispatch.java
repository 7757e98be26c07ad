package io.tenure.messaging.application;

import io.tenure.shared.nodes.Duties;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Has messages of one channel sent when their time comes, on one node at a time. */
final class MessageDispatch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final Carrier carrier;
    private final Sender sender;
    private final Recipients recipients;
    private final Views views;
    private final Duties duties;
    private final InstantSource clock;
    private final String duty;
    private final Thread thread;
    private final LongAdder faults = new LongAdder();
    private volatile boolean stopped;

    MessageDispatch(
            Carrier carrier, Sender sender, Recipients recipients, Views views, Duties duties, InstantSource clock) {
        this.carrier = carrier;
        this.sender = sender;
        this.recipients = recipients;
        this.views = views;
        this.duties = duties;
        this.clock = clock;
        duty = "messages:" + carrier.channel();
        thread = Thread.ofVirtual().name(duty).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** How often this node could not deal with a message, for a fault of ours or of the store. */
    long faults() {
        return faults.sum();
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            // An interrupt alone may be lost in the driver of a database.
            while (!stopped) {
                if (!sentSome()) {
                    TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            duties.release(duty);
        }
    }

    private boolean sentSome() throws InterruptedException {
        try {
            if (!duties.hold(duty)) {
                duties.release(duty);
                return false;
            }
            List<Outgoing> due = due();
            if (!due.isEmpty()) {
                recipients.caughtUp();
            }
            return send(due);
        } catch (RuntimeException unreachable) {
            // The store is away; the next look finds the same.
            faults.increment();
            return false;
        }
    }

    /** One that cannot be sent for a fault of ours does not hold up the others. */
    private boolean send(List<Outgoing> due) throws InterruptedException {
        long last = 0;
        for (Outgoing message : due) {
            if (stopped || !duties.hold(duty)) {
                break;
            }
            try {
                last = Math.max(last, sender.send(message, carrier));
            } catch (RuntimeException fault) {
                faults.increment();
            }
        }
        OwnWrite.awaited(views, MessageViews.PROJECTION, last);
        return last > 0;
    }

    private List<Outgoing> due() {
        List<Filter> filters = List.of(
                new Filter.Is("channel", carrier.channel().name()),
                new Filter.Between("due", null, clock.instant().toEpochMilli() + 1));
        return views.page(MessageViews.MESSAGES, new ViewQuery(filters, null, "due", false, null, AT_ONCE))
                .views();
    }
}
