package io.tenure.loyalty;

import io.tenure.bootstrap.Installation;
import java.nio.file.Path;

/** The same on MongoDB. */
class TillTendersOnMongoDbTest extends TillTendersTest {

    private static int databases;

    @Override
    Installation install(Path place) {
        return Installation.onMongoDb(place, "tills" + databases++);
    }
}
