package io.tenure.bootstrap.security;

import io.tenure.access.application.AccessModule;
import io.tenure.access.application.AccessRecords;
import io.tenure.access.application.ApiKeys;
import io.tenure.access.application.Users;
import io.tenure.access.mongodb.MongoAccessKeys;
import io.tenure.access.mongodb.MongoAccessRecords;
import io.tenure.access.mongodb.MongoAccessUsers;
import io.tenure.access.sqlite.SqliteAccessKeys;
import io.tenure.access.sqlite.SqliteAccessRecords;
import io.tenure.access.sqlite.SqliteAccessUsers;
import io.tenure.shared.mongodb.MongoOps;
import io.tenure.shared.sqlite.SqliteOps;
import java.time.InstantSource;

/** Puts the access module on what an installation keeps; for the server and for the command line beside it. */
public final class Access {

    private Access() {}

    public static AccessModule on(SqliteOps ops, InstantSource clock) {
        return on(new SqliteAccessUsers(ops), new SqliteAccessKeys(ops), new SqliteAccessRecords(ops), clock);
    }

    public static AccessModule on(MongoOps ops, InstantSource clock) {
        return on(new MongoAccessUsers(ops), new MongoAccessKeys(ops), new MongoAccessRecords(ops), clock);
    }

    public static AccessModule on(Users users, ApiKeys keys, AccessRecords records, InstantSource clock) {
        return new AccessModule(new AccessModule.Ports(users, keys, records, new Argon2Passwords(), clock));
    }
}
