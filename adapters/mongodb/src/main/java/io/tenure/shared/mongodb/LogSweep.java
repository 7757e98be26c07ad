package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import io.tenure.shared.mongodb.ViewSet.Replaced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the logs of all partitions of what was visible at the last sweep: where a projection seldom writes, the rows
 * that an erasure took away would lie in its log for months.
 */
final class LogSweep {

    private static final Logger LOG = LoggerFactory.getLogger(LogSweep.class);

    private final List<ViewPartition> partitions;
    private final Map<String, Long> seen = new HashMap<>();

    LogSweep(List<ViewPartition> partitions) {
        this.partitions = partitions;
    }

    void sweep() {
        try {
            partitions.forEach(this::sweep);
        } catch (MongoException | Replaced e) {
            LOG.debug("The logs of views are swept another time", e);
        }
    }

    private void sweep(ViewPartition views) {
        Long before = seen.put(views.projection(), views.head().visible());
        if (before != null) {
            views.log().forgetAll(before);
        }
    }
}
