package io.tenure.integration.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.tenure.integration.webhooks.Delivery;
import io.tenure.integration.webhooks.Webhook;
import io.tenure.integration.webhooks.Webhooks;
import io.tenure.shared.mongodb.MongoOps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Keeps webhooks and their deliveries. */
public final class MongoWebhooks implements Webhooks {

    private static final String COLLECTION = "webhooks";
    private static final String DELIVERIES = "webhook_deliveries";

    private final MongoOps ops;

    public MongoWebhooks(MongoOps ops) {
        this.ops = ops;
    }

    @Override
    public Optional<Webhook> find(String id) {
        return ops.find(COLLECTION, id).map(MongoWebhooks::webhook);
    }

    @Override
    public List<Webhook> all() {
        return ops.list(COLLECTION, Filters.empty(), Sorts.ascending("_id"), 0, MongoWebhooks::webhook);
    }

    @Override
    public void add(Webhook webhook) {
        ops.put(COLLECTION, webhook.id(), document(webhook));
    }

    @Override
    public boolean replace(Webhook webhook, long expectedVersion) {
        return ops.call(() -> ops.collection(COLLECTION)
                        .replaceOne(
                                Filters.and(Filters.eq("_id", webhook.id()), Filters.eq("version", expectedVersion)),
                                document(webhook).append("_id", new BsonString(webhook.id())))
                        .getMatchedCount()
                == 1);
    }

    @Override
    public void remove(String id) {
        ops.call(() -> ops.collection(COLLECTION).deleteOne(Filters.eq(id)));
        ops.call(() -> ops.collection(DELIVERIES).deleteMany(Filters.eq("webhook", id)));
    }

    @Override
    public void log(Delivery delivery) {
        ops.put(
                DELIVERIES,
                delivery.webhook() + "/" + delivery.id(),
                new BsonDocument("webhook", new BsonString(delivery.webhook()))
                        .append("id", new BsonString(delivery.id()))
                        .append("at", date(delivery.at()))
                        .append("position", new BsonInt64(delivery.position()))
                        .append("type", new BsonString(delivery.type()))
                        .append("attempt", new BsonInt32(delivery.attempt()))
                        .append("status", delivery.status() == null ? BsonNull.VALUE : new BsonInt32(delivery.status()))
                        .append("failure", text(delivery.failure()))
                        .append("millis", new BsonInt64(delivery.millis())));
    }

    @Override
    public List<Delivery> deliveries(String webhook, @Nullable String beforeId, int limit) {
        return ops.list(DELIVERIES, before(webhook, beforeId), Sorts.descending("_id"), limit, MongoWebhooks::delivery);
    }

    @Override
    public void forgetDeliveries(String webhook, int kept) {
        ops.call(() -> {
            BsonDocument oldest = ops.collection(DELIVERIES)
                    .find(Filters.eq("webhook", webhook))
                    .sort(Sorts.descending("_id"))
                    .skip(kept)
                    .first();
            return oldest != null
                    && ops.collection(DELIVERIES)
                            .deleteMany(Filters.and(
                                    Filters.eq("webhook", webhook), Filters.lte("_id", oldest.getString("_id"))))
                            .wasAcknowledged();
        });
    }

    private static Bson before(String webhook, @Nullable String beforeId) {
        Bson ofWebhook = Filters.eq("webhook", webhook);
        return beforeId == null ? ofWebhook : Filters.and(ofWebhook, Filters.lt("_id", webhook + "/" + beforeId));
    }

    private static BsonDocument document(Webhook webhook) {
        return new BsonDocument("name", new BsonString(webhook.name()))
                .append("url", new BsonString(webhook.url()))
                .append(
                        "types",
                        new BsonArray(
                                webhook.types().stream().map(BsonString::new).toList()))
                .append("personalData", BsonBoolean.valueOf(webhook.personalData()))
                .append("sealedSecret", new BsonString(webhook.sealedSecret()))
                .append("enabled", BsonBoolean.valueOf(webhook.enabled()))
                .append("generation", new BsonInt32(webhook.generation()))
                .append("failingSince", date(webhook.failingSince()))
                .append("failure", text(webhook.failure()))
                .append("version", new BsonInt64(webhook.version()))
                .append("createdAt", date(webhook.createdAt()))
                .append("createdBy", new BsonString(webhook.createdBy()));
    }

    private static Webhook webhook(BsonDocument found) {
        return new Webhook(
                found.getString("_id").getValue(),
                found.getString("name").getValue(),
                found.getString("url").getValue(),
                found.getArray("types").stream()
                        .map(type -> type.asString().getValue())
                        .collect(Collectors.toSet()),
                found.getBoolean("personalData").getValue(),
                found.getString("sealedSecret").getValue(),
                found.getBoolean("enabled").getValue(),
                found.getInt32("generation").getValue(),
                time(found, "failingSince"),
                text(found),
                found.getInt64("version").getValue(),
                Instant.ofEpochMilli(found.getDateTime("createdAt").getValue()),
                found.getString("createdBy").getValue());
    }

    private static Delivery delivery(BsonDocument found) {
        return new Delivery(
                found.getString("id").getValue(),
                found.getString("webhook").getValue(),
                Instant.ofEpochMilli(found.getDateTime("at").getValue()),
                found.getInt64("position").getValue(),
                found.getString("type").getValue(),
                found.getInt32("attempt").getValue(),
                found.isNull("status") ? null : found.getInt32("status").getValue(),
                text(found),
                found.getInt64("millis").getValue());
    }

    private static BsonValue date(@Nullable Instant time) {
        return time == null ? BsonNull.VALUE : new BsonDateTime(time.toEpochMilli());
    }

    private static @Nullable Instant time(BsonDocument found, String field) {
        return found.isNull(field)
                ? null
                : Instant.ofEpochMilli(found.getDateTime(field).getValue());
    }

    private static BsonValue text(@Nullable String text) {
        return text == null ? BsonNull.VALUE : new BsonString(text);
    }

    private static @Nullable String text(BsonDocument found) {
        return found.isNull("failure") ? null : found.getString("failure").getValue();
    }
}
