package io.tenure.shared.sqlite;

import java.util.List;

/** The tables of the operations database. */
final class OpsFormat {

    /**
     * Backups of earlier releases are looked at as they are; whoever reads checkpoints knows that they may have none.
     */
    private static final int FIRST_READABLE = 1;

    static final SqliteFormat FORMAT = new SqliteFormat(
            "operations database",
            SqliteFormat.idOf("TnOp"),
            List.of("""
            CREATE TABLE user_account (
                name_key TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                roles TEXT NOT NULL,
                password_hash TEXT NOT NULL,
                must_change_password INTEGER NOT NULL,
                disabled INTEGER NOT NULL,
                version INTEGER NOT NULL,
                created_at INTEGER NOT NULL,
                created_by TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE api_key (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                role TEXT NOT NULL,
                secret_hash BLOB NOT NULL,
                created_at INTEGER NOT NULL,
                created_by TEXT NOT NULL,
                expires_at INTEGER,
                revoked_at INTEGER
            ) WITHOUT ROWID;
            CREATE TABLE access_record (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                at INTEGER NOT NULL,
                caller TEXT NOT NULL,
                what TEXT NOT NULL,
                customers TEXT NOT NULL
            );
            CREATE TABLE access_subject (
                customer TEXT NOT NULL,
                number INTEGER NOT NULL,
                PRIMARY KEY (customer, number)
            ) WITHOUT ROWID;
            CREATE TABLE policy_progress (
                policy TEXT PRIMARY KEY,
                progress BLOB NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE dead_letter (
                position INTEGER NOT NULL,
                policy TEXT NOT NULL,
                stream TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                error TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                failed_at INTEGER NOT NULL,
                PRIMARY KEY (position, policy)
            ) WITHOUT ROWID;
            """, """
            CREATE TABLE kept_answer (
                caller TEXT NOT NULL,
                key TEXT NOT NULL,
                request TEXT NOT NULL,
                status INTEGER NOT NULL,
                headers TEXT NOT NULL,
                body TEXT,
                answered_at INTEGER NOT NULL,
                PRIMARY KEY (caller, key)
            ) WITHOUT ROWID;
            CREATE INDEX kept_answer_age ON kept_answer (answered_at);
            """, """
            CREATE TABLE checkpoint (
                day TEXT PRIMARY KEY,
                position INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                hash TEXT NOT NULL,
                signed_at INTEGER NOT NULL,
                algorithm TEXT NOT NULL,
                public_key TEXT NOT NULL,
                signature TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE checkpoint_set_aside (
                set_aside_at INTEGER NOT NULL,
                position INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                hash TEXT NOT NULL,
                signed_at INTEGER NOT NULL,
                algorithm TEXT NOT NULL,
                public_key TEXT NOT NULL,
                signature TEXT NOT NULL
            );
            """, """
            CREATE TABLE due_assessment (
                customer TEXT PRIMARY KEY,
                at INTEGER NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX due_assessment_at ON due_assessment (at, customer);
            """, """
            CREATE TABLE due_customer (
                agenda TEXT NOT NULL,
                customer TEXT NOT NULL,
                at INTEGER NOT NULL,
                PRIMARY KEY (agenda, customer)
            ) WITHOUT ROWID;
            CREATE INDEX due_customer_at ON due_customer (agenda, at, customer);
            """, """
            INSERT INTO due_customer (agenda, customer, at) SELECT 'lifecycle', customer, at FROM due_assessment;
            DROP TABLE due_assessment;
            """, """
            CREATE TABLE webhook (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                url TEXT NOT NULL,
                types TEXT NOT NULL,
                personal_data INTEGER NOT NULL,
                sealed_secret TEXT NOT NULL,
                enabled INTEGER NOT NULL,
                generation INTEGER NOT NULL,
                failing_since INTEGER,
                failure TEXT,
                version INTEGER NOT NULL,
                created_at INTEGER NOT NULL,
                created_by TEXT NOT NULL
            ) WITHOUT ROWID;
            CREATE TABLE webhook_delivery (
                webhook TEXT NOT NULL,
                id TEXT NOT NULL,
                at INTEGER NOT NULL,
                position INTEGER NOT NULL,
                type TEXT NOT NULL,
                attempt INTEGER NOT NULL,
                status INTEGER,
                failure TEXT,
                millis INTEGER NOT NULL,
                PRIMARY KEY (webhook, id)
            ) WITHOUT ROWID;
            """, """
            CREATE TABLE keys_seen (
                one INTEGER PRIMARY KEY CHECK (one = 1),
                changes INTEGER NOT NULL
            );
            """),
            SqliteFormat.Synchronous.FULL,
            true,
            FIRST_READABLE);

    private OpsFormat() {}
}
