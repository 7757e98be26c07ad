package io.tenure.shared.jobrunr;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The files of jobs in pieces in a MongoDB database. */
final class MongoResultArchive implements ResultArchive {

    private static final String JOB = "metadata.job";

    private static final String BUCKET = "job_results";
    private static final String FILE = "files_id";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> pieces;

    MongoResultArchive(MongoDatabase database) {
        bucket = GridFSBuckets.create(database, BUCKET);
        pieces = database.getCollection(BUCKET + ".chunks");
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
    public Optional<Fetched> fetch(String job, Path directory) throws IOException {
        @Nullable GridFSFile kept = bucket.find(Filters.eq(JOB, job)).first();
        if (kept == null) {
            return Optional.empty();
        }
        Files.createDirectories(directory);
        // On the same disk as the whole file, so that it is either there or not; two requests fetch a part each.
        Path part = Files.createTempFile(directory, "", Results.PART);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(part)) {
            bucket.downloadToStream(kept.getObjectId(), out);
            whole = true;
            return Optional.of(
                    new Fetched(part, kept.getFilename(), kept.getObjectId().toHexString()));
        } catch (MongoGridFSException failure) {
            requireGone(kept, failure);
            return Optional.empty();
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    @Override
    public boolean keeps(Fetched fetched) {
        return bucket.find(Filters.eq(new ObjectId(fetched.kept()))).first() != null;
    }

    @Override
    public void forget(String job) {
        delete(Filters.eq(JOB, job));
    }

    @Override
    public void forgetNaming(Collection<String> texts) {
        for (GridFSFile file : bucket.find().into(new ArrayList<>())) {
            if (names(file, texts)) {
                delete(file);
            }
        }
    }

    private boolean names(GridFSFile file, Collection<String> texts) {
        try (InputStream in = bucket.openDownloadStream(file.getObjectId())) {
            return Results.holds(in, texts);
        } catch (MongoGridFSException failure) {
            requireGone(file, failure);
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file.getFilename(), failure);
        }
    }

    @Override
    public void forgetBefore(Instant time) {
        delete(Filters.lt("uploadDate", Date.from(time)));
        deletePiecesOfNoFile(time);
    }

    /** The pieces of a file are written before the file, and deleted after it. */
    private void deletePiecesOfNoFile(Instant time) {
        Set<ObjectId> old = new HashSet<>();
        pieces.find(Filters.lt(FILE, firstOf(time)))
                .projection(Projections.include(FILE))
                .forEach(piece -> old.add(piece.getObjectId(FILE)));
        old.stream()
                .filter(file -> bucket.find(Filters.eq(file)).first() == null)
                .forEach(file -> pieces.deleteMany(Filters.eq(FILE, file)));
    }

    /** The least id that may be made at a time, which stands in it in seconds. */
    private static ObjectId firstOf(Instant time) {
        return new ObjectId("%08x%016x".formatted(time.getEpochSecond(), 0));
    }

    private void delete(Bson which) {
        bucket.find(which).into(new ArrayList<>()).forEach(this::delete);
    }

    private void delete(GridFSFile file) {
        try {
            bucket.delete(file.getObjectId());
        } catch (MongoGridFSException failure) {
            requireGone(file, failure);
        }
    }

    /** Passes over what came of it that somebody else, here or on another node, has thrown a file away meanwhile. */
    private void requireGone(GridFSFile file, MongoGridFSException failure) {
        if (bucket.find(Filters.eq(file.getObjectId())).first() != null) {
            throw failure;
        }
    }
}
