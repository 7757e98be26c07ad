package io.tenure.access.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Role;
import io.tenure.access.application.AccessContract;
import io.tenure.shared.sqlite.SqliteOps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessOnSqliteTest extends AccessContract {

    @TempDir
    private Path directory;

    private final List<SqliteOps> opened = new ArrayList<>();

    @Override
    protected Stores stores() {
        SqliteOps ops = SqliteOps.open(directory.resolve("ops.db"));
        opened.add(ops);
        return new Stores(new SqliteAccessUsers(ops), new SqliteAccessKeys(ops), new SqliteAccessRecords(ops));
    }

    @Override
    protected Stores otherStores() {
        return stores();
    }

    @Override
    protected void closeStores() {
        opened.forEach(SqliteOps::close);
    }

    @Test
    void keepsNoSecretOnDisk() throws IOException {
        String key = access.createApiKey()
                .create("shop", Role.INTEGRATION, null, ADMIN)
                .key();
        String secret = key.substring(key.length() - 43);

        try (var files = Files.list(directory)) {
            assertThat(files).allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret));
        }
    }
}
