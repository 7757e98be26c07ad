package io.tenure.shared.jobrunr;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The files of jobs in pieces in a MongoDB database. */
final class MongoResultArchive implements ResultArchive {

    private static final String JOB = "metadata.job";

    private final GridFSBucket bucket;

    MongoResultArchive(MongoDatabase database) {
        bucket = GridFSBuckets.create(database, "job_results");
    }

    @Override
    public void keep(String job, Path file) throws IOException {
        forget(job);
        try (InputStream in = Files.newInputStream(file)) {
            bucket.uploadFromStream(
                    file.getFileName().toString(), in, new GridFSUploadOptions().metadata(new Document("job", job)));
        }
    }

    @Override
    public void fetch(String job, Path directory) throws IOException {
        @Nullable GridFSFile kept = bucket.find(Filters.eq(JOB, job)).first();
        if (kept == null) {
            return;
        }
        Files.createDirectories(directory);
        // On the same disk as the whole file, so that it is either there or not; two requests fetch a part each.
        Path part = Files.createTempFile(directory, "", Results.PART);
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                bucket.downloadToStream(kept.getObjectId(), out);
            }
            Files.move(part, directory.resolve(kept.getFilename()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void forget(String job) {
        delete(Filters.eq(JOB, job));
    }

    @Override
    public void forgetBefore(Instant time) {
        delete(Filters.lt("uploadDate", Date.from(time)));
    }

    private void delete(Bson which) {
        bucket.find(which).into(new ArrayList<>()).forEach(file -> bucket.delete(file.getObjectId()));
    }
}
