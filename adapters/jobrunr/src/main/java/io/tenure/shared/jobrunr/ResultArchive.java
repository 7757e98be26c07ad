package io.tenure.shared.jobrunr;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Where the files that jobs have made are kept for other nodes to fetch. */
interface ResultArchive {

    /** For an installation of one node, whose own directory is enough. */
    ResultArchive NONE = new ResultArchive() {

        @Override
        public void keep(String job, Path file) {
            // It lies in the directory.
        }

        @Override
        public Optional<Fetched> fetch(String job, Path directory) {
            return Optional.empty(); // what is not in the directory is nowhere
        }

        @Override
        public boolean keeps(Fetched fetched) {
            return false;
        }

        @Override
        public void forget(String job) {
            // There is nothing but the directory.
        }

        @Override
        public void forgetNaming(Collection<String> texts) {
            // There is nothing but the directory.
        }

        @Override
        public void forgetBefore(Instant time) {
            // Whoever keeps the directory deletes what has grown old there.
        }
    };

    void keep(String job, Path file) throws IOException;

    /**
     * A file that was fetched and does not count yet.
     *
     * @param name what it is to be called
     * @param kept what it is known by here; another file of the same job is known by another
     */
    record Fetched(Path part, String name, String kept) {}

    /** Puts the file of a job, if there is one, into a directory, with a name that ends as those of parts do. */
    Optional<Fetched> fetch(String job, Path directory) throws IOException;

    /** Whether what was fetched has not been thrown away since. */
    boolean keeps(Fetched fetched);

    void forget(String job);

    /** Throws away the files in which one of some ASCII texts stands. */
    void forgetNaming(Collection<String> texts);

    /** Throws away what was kept before a time, and what is left of files that a killed node has kept in part. */
    void forgetBefore(Instant time);
}
