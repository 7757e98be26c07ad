package io.tenure.shared.mongodb;

/** Everything that a database needs before it can be used. */
public final class MongoSchema {

    private MongoSchema() {}

    /**
     * Makes what is missing and leaves what is there; safe to repeat, also while nodes are at work. An index of much
     * that is there is waited for as long as it takes.
     */
    public static void create(MongoConnection mongo) {
        try (MongoConnection unhurried = mongo.unhurried()) {
            mongo.failures().run("make the schema of", () -> {
                LedgerSchema.create(unhurried);
                OpsSchema.create(unhurried);
            });
        }
    }
}
