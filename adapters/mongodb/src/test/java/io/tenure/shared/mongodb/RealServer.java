package io.tenure.shared.mongodb;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs on a MongoDB server, when there is one; the tests are skipped, and shown as skipped, when there is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = RealServer.URI,
        matches = ".+",
        disabledReason = "No MongoDB server: set " + RealServer.URI + " to a connection string without a database")
public @interface RealServer {

    String URI = "TENURE_TEST_MONGODB_URI";
}
