package io.tenure.loyalty;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a dinner of its own. */
abstract class WithDinnerByMail {

    @TempDir
    private Path directory;

    DinnerByMail dinner;

    @BeforeEach
    void open() throws Exception {
        dinner = new DinnerByMail(directory);
    }

    @AfterEach
    void close() {
        dinner.close();
    }
}
