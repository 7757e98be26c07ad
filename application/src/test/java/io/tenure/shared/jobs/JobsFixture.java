package io.tenure.shared.jobs;

import java.util.List;

/** An engine of background work that can be closed and opened again. */
public interface JobsFixture extends AutoCloseable {

    /** The jobs as opened last. */
    Jobs jobs();

    /** Begins to do the work that was asked for. */
    void start(List<Work> works);

    /** Goes on, not yet started, from what was on disk at this moment, as after a power cut. */
    void crash();

    @Override
    void close();
}
