package io.tenure.shared.jobrunr;

import org.jobrunr.server.JobActivator;
import org.jspecify.annotations.Nullable;

/** Gives JobRunr our handler, and nothing else that a stored job might name. */
record OneHandler(TaskHandler handler) implements JobActivator {

    @Override
    @SuppressWarnings("NullAway") // JobRunr's sign for a type that is not known
    public <T> @Nullable T activateJob(Class<T> type) {
        return type.isInstance(handler) ? type.cast(handler) : null;
    }
}
