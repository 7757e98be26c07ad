package io.tenure.shared.mongodb;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import io.tenure.shared.due.DueCustomers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Keeps when customers are due, an agenda for each who asks. */
record MongoDueCustomers(MongoOps ops, String agenda) implements DueCustomers {

    static final String COLLECTION = "due_customers";

    @Override
    public void set(Map<String, Optional<Instant>> due) {
        if (due.isEmpty()) {
            return;
        }
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        due.forEach((customer, at) -> writes.add(write(customer, at)));
        ops.call(() -> ops.collection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public SortedMap<String, Instant> list(String afterCustomer, int limit) {
        SortedMap<String, Instant> found = new TreeMap<>();
        ops.list(
                        COLLECTION,
                        Filters.and(Filters.gt("_id", agenda + "/" + afterCustomer), Filters.eq("agenda", agenda)),
                        Sorts.ascending("_id"),
                        limit,
                        due -> due)
                .forEach(due -> found.put(
                        due.getString("customer").getValue(),
                        Instant.ofEpochMilli(due.getDateTime("at").getValue())));
        return found;
    }

    @Override
    public List<String> due(Instant at, int limit) {
        return ops.list(
                COLLECTION,
                Filters.and(Filters.eq("agenda", agenda), Filters.lte("at", new BsonDateTime(at.toEpochMilli()))),
                Sorts.ascending("at", "customer"),
                limit,
                found -> found.getString("customer").getValue());
    }

    private WriteModel<BsonDocument> write(String customer, Optional<Instant> at) {
        BsonString id = new BsonString(agenda + "/" + customer);
        return at.<WriteModel<BsonDocument>>map(time -> new ReplaceOneModel<>(
                        Filters.eq(id),
                        new BsonDocument("_id", id)
                                .append("agenda", new BsonString(agenda))
                                .append("customer", new BsonString(customer))
                                .append("at", new BsonDateTime(time.toEpochMilli())),
                        new ReplaceOptions().upsert(true)))
                .orElseGet(() -> new DeleteOneModel<>(Filters.eq(id)));
    }
}
