package io.tenure.integration.sqlite;

import io.tenure.integration.webhooks.Webhooks;
import io.tenure.integration.webhooks.WebhooksContract;
import io.tenure.shared.sqlite.SqliteOps;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class SqliteWebhooksTest extends WebhooksContract {

    @TempDir
    private Path directory;

    private @Nullable SqliteOps ops;

    @Override
    protected Webhooks open() {
        ops = SqliteOps.open(directory.resolve("ops.db"));
        return new SqliteWebhooks(ops);
    }

    @Override
    protected void close() {
        if (ops != null) {
            ops.close();
        }
    }
}
