package io.tenure.access.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.access.application.AccessRecords;
import io.tenure.access.queries.AccessRecord;
import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.engine.GroupWork;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.mongodb.MongoOps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Keeps who read what. Numbers are taken from a counter first, so a node that dies may leave one unused. */
public final class MongoAccessRecords implements AccessRecords {

    private static final String COLLECTION = "access_records";
    private static final String COUNTERS = "counters";

    private final MongoOps ops;
    private final GroupCommit<Reading> group = new GroupCommit<>(this::writeAll);

    public MongoAccessRecords(MongoOps ops) {
        this.ops = ops;
    }

    private static final class Reading extends GroupWork {

        private final BsonDocument document;

        private Reading(BsonDocument document) {
            this.document = document;
        }
    }

    @Override
    public void add(Instant at, String caller, String what, List<String> customers) {
        Reading reading = new Reading(document(at, caller, what, customers));
        group.submit(reading);
        reading.throwIfFailed();
    }

    @Override
    public List<AccessRecord> list(@Nullable String customer, long beforeNumber, int limit) {
        Bson before = Filters.lt("_id", beforeNumber);
        return ops.list(
                COLLECTION,
                customer == null ? before : Filters.and(Filters.eq("customers", customer), before),
                Sorts.descending("_id"),
                limit,
                MongoAccessRecords::read);
    }

    @Override
    public void adopt(List<AccessRecord> records) {
        if (!records.isEmpty()) {
            ops.call(() -> {
                ops.collection(COUNTERS)
                        .updateOne(
                                Filters.eq(COLLECTION),
                                Updates.set("last", records.getLast().number()),
                                new UpdateOptions().upsert(true));
                return ops.collection(COLLECTION)
                        .insertMany(records.stream()
                                .map(record -> document(record.at(), record.caller(), record.what(), record.customers())
                                        .append("_id", new BsonInt64(record.number())))
                                .toList());
            });
        }
    }

    @Override
    public List<AccessRecord> following(long afterNumber, int limit) {
        return ops.list(
                COLLECTION, Filters.gt("_id", afterNumber), Sorts.ascending("_id"), limit, MongoAccessRecords::read);
    }

    private static BsonDocument document(Instant at, String caller, String what, List<String> customers) {
        return new BsonDocument("at", new BsonDateTime(at.toEpochMilli()))
                .append("caller", new BsonString(caller))
                .append("what", new BsonString(what))
                .append(
                        "customers",
                        new BsonArray(new LinkedHashSet<>(customers)
                                .stream().map(BsonString::new).toList()));
    }

    private long writeAll(List<Reading> readings) {
        try {
            ops.call(() -> {
                long number = numbers(readings.size());
                List<BsonDocument> documents = new ArrayList<>();
                for (Reading reading : readings) {
                    documents.add(reading.document.clone().append("_id", new BsonInt64(number++)));
                }
                return ops.collection(COLLECTION).insertMany(documents);
            });
        } catch (LedgerFailure failure) {
            readings.forEach(reading -> reading.fail(failure));
        }
        return 0;
    }

    /** The first of so many numbers that nobody else gets. */
    private long numbers(int count) {
        BsonDocument counter = ops.collection(COUNTERS)
                .findOneAndUpdate(
                        Filters.eq(COLLECTION),
                        Updates.inc("last", (long) count),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (counter == null) {
            throw new LedgerFailure("The counter of access records is gone");
        }
        return counter.getInt64("last").getValue() - count + 1;
    }

    private static AccessRecord read(BsonDocument found) {
        return new AccessRecord(
                found.getInt64("_id").getValue(),
                Instant.ofEpochMilli(found.getDateTime("at").getValue()),
                found.getString("caller").getValue(),
                found.getString("what").getValue(),
                found.getArray("customers").stream()
                        .map(customer -> customer.asString().getValue())
                        .toList());
    }
}
