package io.tenure.loyalty;

import io.tenure.shared.jobs.Run;
import java.nio.file.Path;

/** An attempt at background work that nobody looks at. */
final class Unwatched implements Run {

    @Override
    public String id() {
        return "job";
    }

    @Override
    public String key() {
        return "";
    }

    @Override
    public String input() {
        return "";
    }

    @Override
    public void progress(long done, long total, String text) {
        // nobody looks
    }

    @Override
    public Path result(String fileName) {
        throw new UnsupportedOperationException("No file is made");
    }
}
