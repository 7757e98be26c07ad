package io.tenure.shared.mongodb;

/** Everything that a database needs before it can be used. */
public final class MongoSchema {

    private MongoSchema() {}

    /** Makes what is missing and leaves what is there; safe to repeat, also while nodes are at work. */
    public static void create(MongoConnection mongo) {
        mongo.failures().run("make the schema of", () -> {
            LedgerSchema.create(mongo);
            OpsSchema.create(mongo);
        });
    }
}
