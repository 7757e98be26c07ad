package io.tenure.shared.jobrunr;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;

/** Where the files that jobs have made are kept for other nodes to fetch. */
interface ResultArchive {

    /** For an installation of one node, whose own directory is enough. */
    ResultArchive NONE = new ResultArchive() {

        @Override
        public void keep(String job, Path file) {
            // It lies in the directory.
        }

        @Override
        public void fetch(String job, Path directory) {
            // What is not in the directory is nowhere.
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

    /** Puts the file of a job into a directory, if there is one. */
    void fetch(String job, Path directory) throws IOException;

    void forget(String job);

    /** Throws away the files in which one of some ASCII texts stands. */
    void forgetNaming(Collection<String> texts);

    /** Throws away what was kept before a time, and what is left of files that a killed node has kept in part. */
    void forgetBefore(Instant time);
}
