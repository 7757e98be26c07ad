package io.tenure.shared.jobs;

import java.nio.file.Path;

/** One attempt at a piece of background work, as seen by the work itself. */
public interface Run {

    /** Of the job, as {@link Jobs#begin} has told it. */
    String id();

    /** What it is done for; the name of the work where it recurs. */
    String key();

    String input();

    /**
     * Says how far it has come; cheap enough to call for each of a million customers.
     *
     * @throws JobCancelled when it is to stop: let it pass
     */
    void progress(long done, long total, String text);

    /**
     * A new file for the result, empty in each attempt; whoever asked for the work can fetch it once the work is done.
     */
    Path result(String fileName);
}
